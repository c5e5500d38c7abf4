/**
 * A URL fit for logs and error texts: query strings carry signatures and tokens, user info passwords, so both go.
 * A text that is no URL is not repeated at all.
 */
export function redactUrl(url: URL | string): string {
  const parsed = typeof url === 'string' ? URL.parse(url) : url
  if (!parsed) return '[not a URL]'
  return `${parsed.protocol}//${parsed.host}${parsed.pathname}${parsed.search ? '?[redacted]' : ''}`
}
