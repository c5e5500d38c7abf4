/** What of an address stands behind its path, as the browser's `location` has it. */
export interface AddressState {
  /** Empty, or with its `?`. */
  readonly search: string
  /** Empty, or with its `#`. */
  readonly hash: string
}

const partsOf = (query: string): readonly string[] => query.split('&').filter(part => part !== '')
const keyOf = (part: string): string => part.slice(0, `${part}=`.indexOf('='))

/**
 * `page` with what the reader's own address adds to it: every parameter that `page` does not set itself, as it is
 * written there, and the fragment. So a link to the same view elsewhere keeps filter, blob, path and lines.
 */
export function carryAddress(page: string, { search, hash }: AddressState): string {
  const [path = '', query = ''] = page.split('?')
  const own = partsOf(query)
  const keys = new Set(own.map(keyOf))
  const carried = partsOf(search.replace(/^\?/, '')).filter(part => !keys.has(keyOf(part)))
  const all = [...own, ...carried].join('&')
  return path + (all === '' ? '' : `?${all}`) + hash
}
