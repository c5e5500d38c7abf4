/** Where the next page starts, taken out of a `Link` header. */
export interface NextLink {
  readonly n?: number
  /** Value of the cursor: the last entry of the page before, or what the registry uses in its place. */
  readonly last?: string
}

const maxHeaderLength = 16_384
const maxPageSize = 10_000

/**
 * The `rel="next"` link of a paged list. Only `n` and the cursor are taken from it: the URL of the next page is built
 * by us, so that no registry can send our login or its reader elsewhere (CVE-2026-88882 is that class of fault).
 * https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-tags
 */
export function readNextLink(headers: readonly string[], cursor = 'last'): NextLink | undefined {
  for (const value of headers.flatMap(header => header.slice(0, maxHeaderLength).split(/,[ \t]*(?=<)/))) {
    const [, target, parameters] = /^[ \t]*<([^>]*)>(.*)$/s.exec(value) ?? []
    const relation = /;[ \t]*rel[ \t]*=[ \t]*"?([^";]*)/i.exec(parameters ?? '')?.[1] ?? ''
    if (target === undefined || !relation.toLowerCase().split(/\s+/).includes('next')) continue
    return readTarget(target, cursor)
  }
  return undefined
}

function readTarget(target: string, cursor: string): NextLink {
  // The query alone: a target need not even be a valid URL.
  const query = new URLSearchParams(target.replace(/#.*$/s, '').replace(/^[^?]*\??/s, ''))
  const n = query.get('n') ?? ''
  const last = query.get(cursor)
  const pageSize = /^\d{1,5}$/.test(n) ? Number(n) : 0
  return { ...(pageSize > 0 && pageSize <= maxPageSize && { n: pageSize }), ...(last && { last }) }
}
