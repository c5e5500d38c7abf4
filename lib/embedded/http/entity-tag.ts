import type { Digest } from '#lib/oci/digest/digest'

export const entityTag = (digest: Digest): string => `"${digest}"`

/**
 * Whether `If-None-Match` or `If-Range` names this content. CNCF distribution also takes a digest without quotes.
 * https://www.rfc-editor.org/rfc/rfc9110#name-if-none-match
 */
export function namesEntity(header: string | null, digest: Digest): boolean {
  if (header === null) return false
  return header.split(',').some(item => {
    const tag = item.trim().replace(/^W\//, '')
    return tag === '*' || tag === entityTag(digest) || tag === digest
  })
}

/** @param headers those a 200 would carry */
export function notModified(headers: Headers): Response {
  headers.delete('content-length')
  return new Response(null, { status: 304, headers })
}
