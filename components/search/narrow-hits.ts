import type { SearchHit, SearchSource } from '#lib/contract/search'
import type { SearchState } from '#lib/routes/pages'
import { type SearchFacet, searchFacets } from '#lib/routes/search-state'

/** One value of a facet, and how many of the results have it. */
export interface FacetValue {
  readonly value: string
  readonly count: number
  readonly isChosen: boolean
}

export interface Facet {
  readonly facet: SearchFacet
  readonly values: readonly FacetValue[]
}

type Sources = readonly Pick<SearchSource, 'host' | 'classes'>[]

/** The values a result has in each facet; none where its registry does not say. */
function valuesOf(hit: SearchHit, sources: Sources): Readonly<Record<SearchFacet, readonly string[]>> {
  return {
    registry: [hit.registry],
    class: sources.find(({ host }) => host === hit.registry)?.classes ?? [],
    mark: hit.marks ?? [],
    arch: hit.architectures ?? [],
    kind: hit.contentKind === undefined ? [] : [hit.contentKind],
  }
}

interface Valued {
  readonly hit: SearchHit
  readonly values: ReturnType<typeof valuesOf>
}

const fits = ({ values }: Valued, state: SearchState, facet: SearchFacet): boolean =>
  state[facet]?.some(value => values[facet].includes(value)) ?? true

/** Counted among the results that the other facets leave, so that each number is what choosing it would show. */
function countValues(valued: readonly Valued[], state: SearchState, facet: SearchFacet): Facet {
  const others = searchFacets.filter(other => other !== facet)
  const counts = new Map<string, number>(state[facet]?.map(value => [value, 0]))
  for (const each of valued) {
    if (!others.every(other => fits(each, state, other))) continue
    for (const value of each.values[facet]) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const isChosen = (value: string) => state[facet]?.includes(value) ?? false
  const values = [...counts].map(([value, count]) => ({ value, count, isChosen: isChosen(value) }))
  return { facet, values: values.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)) }
}

/** The results that the chosen facets leave, in their order, and what can be chosen. */
export function narrowHits(
  hits: readonly SearchHit[],
  sources: Sources,
  state: SearchState,
): { readonly hits: readonly SearchHit[]; readonly facets: readonly Facet[] } {
  const valued = hits.map(hit => ({ hit, values: valuesOf(hit, sources) }))
  return {
    hits: valued.filter(each => searchFacets.every(facet => fits(each, state, facet))).map(({ hit }) => hit),
    facets: searchFacets
      .map(facet => countValues(valued, state, facet))
      .filter(({ values }) => values.some(({ count, isChosen }) => isChosen || count < hits.length)),
  }
}

export interface HitGroup {
  readonly source: SearchSource
  readonly hits: readonly SearchHit[]
}

/** By registry, in the order in which its first result stands. */
export function groupHits(hits: readonly SearchHit[], sources: readonly SearchSource[]): readonly HitGroup[] {
  return [...Map.groupBy(hits, ({ registry }) => registry)].flatMap(([host, members]) => {
    const source = sources.find(known => known.host === host)
    return source ? [{ source, hits: members }] : []
  })
}
