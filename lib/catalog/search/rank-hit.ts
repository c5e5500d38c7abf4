import type { SearchHit, SearchMark } from '#lib/contract/search'
import { isRepositoryName } from '#lib/oci/reference/name-grammar'
import type { RepositorySummary } from '#lib/registry/vendors/vendor-facts'
import { matchKinds } from './match-kind.ts'
import { matchName } from './match-name.ts'

/** What a mark of trust counts beside popularity, which is below 100. */
const markPoints: Readonly<Record<SearchMark, number>> = {
  official: 25,
  certified: 20,
  'verified-publisher': 15,
  sponsored: 10,
}

/** By orders of magnitude: a thousand million pulls, or ten thousand stars, are all the points there are. */
const points = (count: number | undefined, full: number): number =>
  count === undefined || count <= 0 ? 0 : Math.min(1, Math.log10(count + 1) / Math.log10(full))

/** Found tags come before all that have none, or were not asked. */
const tagPoints = 5_000

/**
 * How good a result is, comparable over all registries, higher being better: first how the name fits the words, then
 * the best mark of trust and how much it is pulled or starred. What is deprecated comes last of its kind.
 */
export function rankHit(hit: Omit<SearchHit, 'rank'>): number {
  const popularity = Math.max(points(hit.pulls, 1e9), points(hit.stars, 1e4))
  const trust = Math.max(0, ...(hit.marks ?? []).map(mark => markPoints[mark]))
  const fit = (matchKinds.length - matchKinds.indexOf(hit.match)) * 200
  const found = hit.tag?.state === 'found' || hit.digest !== undefined ? tagPoints : 0
  return found + fit + trust + Math.round(popularity * 74) + (hit.deprecated ? 0 : 100)
}

/** What a registry's own search found, as a result; nothing for a name that is none. */
export function toHit(registry: string, summary: RepositorySummary, words: readonly string[]): SearchHit | undefined {
  if (!isRepositoryName(summary.name)) return undefined
  const hit = { ...summary, registry, match: matchName(summary.name, words) ?? 'described' }
  return { ...hit, rank: rankHit(hit) }
}
