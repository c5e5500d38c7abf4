/**
 * Every way Portolan can fail a reader, with the HTTP status its API answers. Each has a title in components/feedback.
 * The first seven are the notices of the product; an upstream registry's failure always becomes one of them.
 */
export const errorCodes = {
  unreachable: { status: 502 },
  unauthorized: { status: 401 },
  'not-found': { status: 404 },
  'rate-limited': { status: 429 },
  'not-listable': { status: 501 },
  'too-large': { status: 502 },
  malformed: { status: 502 },
  'invalid-reference': { status: 400 },
  'invalid-request': { status: 400 },
  'forbidden-address': { status: 403 },
  'confirmation-needed': { status: 403 },
  blocked: { status: 403 },
  'invalid-configuration': { status: 500 },
  cancelled: { status: 499 },
  internal: { status: 500 },
} as const satisfies Record<string, { readonly status: number }>

export type ErrorCode = keyof typeof errorCodes

export const isErrorCode = (text: string): text is ErrorCode => Object.hasOwn(errorCodes, text)
