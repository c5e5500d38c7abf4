import { DistributionError } from '../distribution-error.ts'

export interface Page {
  readonly items: readonly string[]
  /** Header that leads to the next page, if there is one. */
  readonly headers: Readonly<Record<string, string>>
}

/** "Lexical order (i.e. case-insensitive alphanumeric order)"; code units decide between names that differ in case only. */
export function compareLexically(a: string, b: string): number {
  const [lowerA, lowerB] = [a.toLowerCase(), b.toLowerCase()]
  if (lowerA !== lowerB) return lowerA < lowerB ? -1 : 1
  if (a === b) return 0
  return a < b ? -1 : 1
}

/**
 * Up to `n` names after `last`, and the `Link` to the rest.
 * https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-tags
 * @param path what the Link leads to, without query
 * @throws DistributionError PAGINATION_NUMBER_INVALID
 */
export function paginate(names: readonly string[], query: URLSearchParams, path: string): Page {
  const sorted = names.toSorted(compareLexically)
  const last = query.get('last')
  const rest = last === null ? sorted : sorted.filter(name => compareLexically(name, last) > 0)
  const n = pageSize(query.get('n'))
  if (n === undefined || n === 0) return { items: n === 0 ? [] : rest, headers: {} }
  const items = rest.slice(0, n)
  const lastItem = items.at(-1)
  if (rest.length <= n || lastItem === undefined) return { items, headers: {} }
  const next = new URLSearchParams({ n: String(n), last: lastItem })
  return { items, headers: { link: `<${path}?${next}>; rel="next"` } }
}

function pageSize(text: string | null): number | undefined {
  if (text === null) return undefined
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new DistributionError('PAGINATION_NUMBER_INVALID', 'n is not a number of results', {
    detail: { n: text.slice(0, 40) },
  })
}
