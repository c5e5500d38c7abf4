import type { SearchState } from './pages.ts'

export const searchFacets = ['registry', 'class', 'mark', 'arch', 'kind'] as const
export type SearchFacet = (typeof searchFacets)[number]

/** A page has some dozen facets to choose from. */
const maxValues = 50

/** The state of a search in its address, from whatever reads a query parameter. */
export function readSearchState(parameter: (name: string) => string | null | undefined): SearchState {
  const facets = searchFacets.flatMap(facet => {
    const values = (parameter(facet) ?? '').split(',', maxValues).filter(value => value !== '')
    return values.length > 0 ? [[facet, values] as const] : []
  })
  const view = parameter('view') === 'best' ? 'best' : undefined
  return { ...Object.fromEntries(facets), ...(view && { view }), ...(parameter('wait') === '1' && { waits: true }) }
}

/** The state with one value of a facet chosen, or no longer. */
export function toggleFacet(state: SearchState, facet: SearchFacet, value: string): SearchState {
  const before = state[facet] ?? []
  const after = before.includes(value) ? before.filter(other => other !== value) : [...before, value]
  const { [facet]: _, ...others } = state
  return after.length > 0 ? { ...others, [facet]: after } : others
}
