import type { SearchHit, SearchLine, SearchSource, SettledLine } from '#lib/contract/search'
import { byRank } from '#lib/contract/search-order'

type AskedLine = Extract<SearchLine, { readonly line: 'asked' }>

/** What a search has brought so far. */
export interface SearchProgress {
  /** What was looked for; absent before the first line. */
  readonly asked?: AskedLine
  readonly hits: ReadonlyMap<string, SearchHit>
  /** Keys of `hits` as they are shown: what comes later stands below, so that nothing moves that is being read. */
  readonly order: readonly string[]
  /** Hits of an earlier answer that have not come again: they go once their registry has answered. */
  readonly stale: ReadonlySet<string>
  readonly settled: ReadonlyMap<string, SettledLine>
  readonly isEnded: boolean
}

export const noProgress: SearchProgress = {
  hits: new Map(),
  order: [],
  stale: new Set(),
  settled: new Map(),
  isEnded: false,
}

export const hitKey = ({ registry, name }: Pick<SearchHit, 'registry' | 'name'>): string => `${registry}/${name}`

/** Asking one registry again leaves what the others said. */
function ask(before: SearchProgress, line: AskedLine): SearchProgress {
  const hosts = new Set(line.sources.map(({ host }) => host))
  const stale = [...before.hits].flatMap(([key, hit]) => (hosts.has(hit.registry) ? [key] : []))
  return {
    ...before,
    asked: before.asked ?? line,
    stale: new Set([...before.stale, ...stale]),
    settled: new Map([...before.settled].filter(([host]) => !hosts.has(host))),
    isEnded: false,
  }
}

function addHits(before: SearchProgress, hits: readonly SearchHit[]): SearchProgress {
  const added = hits.map(hitKey)
  const isNew = new Set(added.filter(key => !before.hits.has(key)))
  return {
    ...before,
    hits: new Map([...before.hits, ...hits.map(hit => [hitKey(hit), hit] as const)]),
    order: [...before.order, ...isNew],
    stale: new Set([...before.stale].filter(key => !added.includes(key))),
  }
}

function settle(before: SearchProgress, line: SettledLine): SearchProgress {
  const settled = new Map(before.settled).set(line.host, line)
  const gone = new Set([...before.stale].filter(key => before.hits.get(key)?.registry === line.host))
  // Who did not answer does not say that something is gone.
  if (line.state !== 'answered' || gone.size === 0) return { ...before, settled }
  return {
    ...before,
    settled,
    hits: new Map([...before.hits].filter(([key]) => !gone.has(key))),
    order: before.order.filter(key => !gone.has(key)),
    stale: new Set([...before.stale].filter(key => !gone.has(key))),
  }
}

export function addLine(before: SearchProgress, line: SearchLine): SearchProgress {
  switch (line.line) {
    case 'asked':
      return ask(before, line)
    case 'hits':
      return addHits(before, line.hits)
    case 'settled':
      return settle(before, line)
    case 'end':
      return { ...before, isEnded: true }
  }
}

const rankedKeys = ({ hits }: SearchProgress): readonly string[] => [...hits.values()].toSorted(byRank).map(hitKey)

/** The best first: before a reader has seen anything, and when they ask for it. */
export const sortByRank = (before: SearchProgress): SearchProgress => ({ ...before, order: rankedKeys(before) })

export const isSortedByRank = (progress: SearchProgress): boolean =>
  rankedKeys(progress).every((key, index) => key === progress.order[index])

/** Registries that are asked and have not said how it went. */
export const waitingSources = ({ asked, settled, isEnded }: SearchProgress): readonly SearchSource[] =>
  isEnded ? [] : (asked?.sources.filter(({ host, ways }) => ways.length > 0 && !settled.has(host)) ?? [])

/** All that has come, the best first. */
export const progressOf = (lines: readonly SearchLine[]): SearchProgress =>
  sortByRank(lines.reduce(addLine, noProgress))
