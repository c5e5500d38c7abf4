import type { Context } from '#lib/context/context'
import type { RepositoryNames } from '#lib/context/repository-lists'
import type { SearchHit, SearchLine, SettledLine } from '#lib/contract/search'
import { byRank } from '#lib/contract/search-order'
import type { AppError } from '#lib/errors/app-error'
import { attempt } from '#lib/errors/attempt'
import { toWire } from '#lib/errors/to-wire'
import { askVendor, askVendorForDigest } from './ask-vendor.ts'
import { checkable, checkHits } from './check-hits.ts'
import { type FoundNames, findNames } from './find-names.ts'
import { describeKeptList, keptNames } from './kept-list.ts'
import { rankHit } from './rank-hit.ts'
import type { Search } from './read-search.ts'
import type { Source } from './source.ts'

export interface Asking {
  readonly search: Search
  readonly limit: number
  readonly fresh: boolean
  /** No request is made for this answer alone. */
  readonly atHand: boolean
  /** Aborts at the deadline, and when the reader leaves. */
  readonly signal: AbortSignal
  push(line: SearchLine): void
}

/** What one registry has told so far. */
interface Answer {
  readonly hits: readonly SearchHit[]
  readonly total: number
  readonly list?: RepositoryNames
  readonly error?: AppError
}

/** A list that is in by then answers as a whole; of a slower one its first part is shown, and the rest as it comes. */
const patienceMs = 700

function hitsOf(registry: string, { best }: FoundNames): readonly SearchHit[] {
  return best.map(({ name, match }) => {
    const hit = { registry, name, match }
    return { ...hit, rank: rankHit(hit) }
  })
}

/** Of a digest alone any repository may be the one, if there are few. */
function found(host: string, list: RepositoryNames, { words, digest }: Search, limit: number): Answer {
  const few = list.names.length <= checkable({ ...(digest && { digest }) })
  if (words.length === 0 && !few) return { hits: [], total: 0, list }
  const names = findNames(list.names, words, words.length === 0 ? list.names.length : limit)
  return { hits: hitsOf(host, names), total: names.total, list, ...(list.error && { error: list.error }) }
}

async function* askList(ctx: Context, host: string, asking: Asking): AsyncGenerator<Answer> {
  const { search, limit, fresh, signal } = asking
  const soon = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)])
  const first = await keptNames(ctx, host, { fresh, signal: soon })
  if (first) yield found(host, first, search, limit)
  if (first && first.state !== 'reading') return
  const whole = await keptNames(ctx, host, { fresh, signal })
  if (whole) yield found(host, whole, search, limit)
}

/** Known already: where this reader saw the digest before. */
function seenBefore(ctx: Context, host: string, { words, digest }: Search): readonly SearchHit[] {
  if (!digest || words.length > 0) return []
  const seen = ctx.cache.repositoriesOf(digest).filter(({ registry }) => registry === host)
  return seen.map(({ registry, name }) => {
    const hit = { registry, name, match: 'exact' as const, digest }
    return { ...hit, rank: rankHit(hit) }
  })
}

/** Results that were not sent before, or that more is known of now. */
function newHits(sent: Map<string, string>, hits: readonly SearchHit[]): readonly SearchHit[] {
  const toldOf = ({ rank, tag }: SearchHit) => `${rank} ${tag?.state}`
  const fresh = hits.filter(hit => sent.get(hit.name) !== toldOf(hit))
  for (const hit of fresh) sent.set(hit.name, toldOf(hit))
  return fresh.toSorted(byRank)
}

function settle(ctx: Context, host: string, answer: Answer, startMs: number, isLate: boolean): SettledLine {
  const { total, list, error } = answer
  const failed = error !== undefined && !isLate
  return {
    line: 'settled',
    host,
    state: failed ? 'failed' : isLate ? 'slow' : 'answered',
    total,
    tookMs: Math.round(performance.now() - startMs),
    ...(list && { list: describeKeptList(list) }),
    ...(failed && { error: toWire(error, ctx.locale) }),
  }
}

/** What both ways found: the list is the registry's own word, its search knows more of each. */
function joined(listed: Answer, searched: Answer): Answer {
  const hits = new Map([...listed.hits, ...searched.hits].map(hit => [hit.name, hit]))
  // One way that answers is an answer.
  const error = searched.hits.length > 0 || listed.hits.length > 0 ? undefined : (searched.error ?? listed.error)
  return {
    hits: [...hits.values()].toSorted(byRank),
    total: Math.max(listed.total, searched.total, hits.size),
    ...(listed.list && { list: listed.list }),
    ...(error && { error }),
  }
}

const nothing: Answer = { hits: [], total: 0 }

/** A registry of which only now it turned out that it has a search may well fail at it: then its list is what there is. */
async function searched(ctx: Context, { known, ways }: Source, { search, atHand, ...asking }: Asking): Promise<Answer> {
  if (atHand) return nothing
  const ask = search.digest === undefined ? askVendor : askVendorForDigest
  const answer = await attempt(() => ask(ctx, known.host, search, asking))
  if (answer.ok) return answer.value ?? nothing
  return ways.includes('search') ? { ...nothing, error: answer.error } : nothing
}

/** Asks one registry in every way it has, and pushes what it answers as it comes; the result is how it went. */
export async function askSource(ctx: Context, source: Source, asking: Asking): Promise<SettledLine> {
  const { search, signal, push, atHand } = asking
  const { host } = source.known
  const startMs = performance.now()
  const sent = new Map<string, string>()
  const send = (hits: readonly SearchHit[]) => {
    const fresh = newHits(sent, hits)
    if (fresh.length > 0) push({ line: 'hits', host, hits: [...fresh] })
  }
  const seen = seenBefore(ctx, host, search)
  send(seen)
  const searching = searched(ctx, source, asking).then(answer => {
    send(answer.hits)
    return answer
  })
  let listed: Answer = { ...nothing, hits: seen }
  if (source.ways.includes('list'))
    for await (const next of askList(ctx, host, asking)) {
      listed = next
      if (search.digest === undefined) send(next.hits)
    }
  const told = await searching
  const answer = joined(listed, told)
  // A catalog's word on a digest stands: its registry may show the manifest to a login only.
  const unsure = search.digest === undefined ? answer.hits : listed.hits
  const checked = atHand ? [] : await checkHits(ctx, unsure, search, signal)
  send(checked)
  const holding = new Set([...seen, ...told.hits, ...checked].map(({ name }) => name))
  const total = search.digest === undefined ? answer.total : holding.size
  return settle(ctx, host, { ...answer, total }, startMs, signal.aborted)
}
