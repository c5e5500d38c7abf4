/**
 * Every way Portolan can fail a reader, with the HTTP status its API answers and the title its notice carries.
 * The first seven are the notices of the product; an upstream registry's failure always becomes one of them.
 */
export const errorCodes = {
  unreachable: { status: 502, title: 'The registry cannot be reached' },
  unauthorized: { status: 401, title: 'The registry wants a login' },
  'not-found': { status: 404, title: 'Not found' },
  'rate-limited': { status: 429, title: 'The registry asks to wait' },
  'not-listable': { status: 501, title: 'The registry does not list its repositories' },
  'too-large': { status: 502, title: 'Too large to show' },
  malformed: { status: 502, title: 'The registry sent something that is not valid' },
  'invalid-reference': { status: 400, title: 'Not an image reference' },
  'invalid-request': { status: 400, title: 'The request is not valid' },
  'forbidden-address': { status: 403, title: 'Portolan does not connect there' },
  'confirmation-needed': { status: 403, title: 'Portolan has not talked to this registry yet' },
  blocked: { status: 403, title: 'This registry is blocked by configuration' },
  'invalid-configuration': { status: 500, title: 'A configuration file is not valid' },
  cancelled: { status: 499, title: 'Cancelled' },
  internal: { status: 500, title: 'Something went wrong in Portolan' },
} as const satisfies Record<string, { readonly status: number; readonly title: string }>

export type ErrorCode = keyof typeof errorCodes

export const isErrorCode = (text: string): text is ErrorCode => Object.hasOwn(errorCodes, text)
