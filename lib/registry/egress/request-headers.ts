import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'

/** What a caller may set. An allow-list, so that nothing of the reader's own request can be passed on by accident. */
const allowedNames: ReadonlySet<string> = new Set([
  'accept',
  'content-range',
  'content-type',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'range',
])

/** What still makes sense to another origin after a redirect. */
const portableNames: ReadonlySet<string> = new Set(['accept', 'if-range', 'range'])

/**
 * All headers of one outgoing request, built from nothing but the arguments.
 * Throws AppError `invalid-request` for a value that would break the header block, `internal` for a name of ours that
 * is not on the list.
 */
export function buildHeaders(
  requested: Readonly<Record<string, string>> | undefined,
  fixed: { readonly userAgent: string; readonly authorization?: string | undefined },
): Record<string, string> {
  const headers: Record<string, string> = { 'user-agent': fixed.userAgent, 'accept-encoding': 'identity' }
  for (const name in requested) {
    if (!allowedNames.has(name)) {
      throw new AppError('internal', say`The request header “${name.slice(0, 40)}” is not one that egress sends.`)
    }
    headers[name] = checkedValue(name, requested[name] ?? '')
  }
  if (fixed.authorization !== undefined) headers.authorization = checkedValue('authorization', fixed.authorization)
  return headers
}

/** The requested headers that may follow a redirect to another origin. */
export const portableHeaders = (requested: Readonly<Record<string, string>> | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(requested ?? {}).filter(([name]) => portableNames.has(name)))

// RFC 9110 section 5.5: visible characters, space and tab; everything else could end the line or be misread.
const validValue = /^[\t\x20-\x7e\x80-\xff]*$/

function checkedValue(name: string, value: string): string {
  if (validValue.test(value)) return value
  throw new AppError('invalid-request', say`The value for “${name}” holds characters that HTTP headers cannot carry.`, {
    hint: say`Remove line breaks and control characters from what was entered or configured.`,
  })
}
