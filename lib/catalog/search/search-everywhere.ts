import { setTimeout } from 'node:timers/promises'
import type { Context } from '#lib/context/context'
import type { SearchLine, SettledLine } from '#lib/contract/search'
import { AppError } from '#lib/errors/app-error'
import { toWire } from '#lib/errors/to-wire'
import { say } from '#lib/messages/say'
import { type Asking, askSource } from './ask-source.ts'
import { LineQueue } from './line-queue.ts'
import type { Search } from './read-search.ts'
import { describeSource, type Source, sourceOf } from './source.ts'
import { untilAborted } from './until-aborted.ts'

/** A registry that has not answered by then is named, and not waited for. */
export const searchDeadlineMs = 5_000
/** Nobody notices that a page took so long. */
const atHandMs = 150

export interface SearchOptions {
  /** Results of each registry. */
  readonly limit: number
  /** Reads the lists of repositories anew. */
  readonly fresh?: boolean | undefined
  readonly deadlineMs?: number
  /** Only what is in memory or there in a moment: for a page that asks for the rest once it is shown. */
  readonly atHand?: boolean
}

async function sourcesOf(ctx: Context, { registry }: Search): Promise<readonly Source[]> {
  const known = registry === undefined ? await ctx.knownRegistries() : [await ctx.describeRegistry(registry)]
  return known.map(sourceOf)
}

/** A bug in the asking of one registry is that registry's failure, and takes no other along. */
function failedLine(ctx: Context, host: string, cause: unknown): SettledLine {
  ctx.log.error({ host, error: cause }, 'search failed')
  const error =
    cause instanceof AppError ? cause : new AppError('internal', say`The search of ${host} failed.`, { host, cause })
  return { line: 'settled', host, state: 'failed', total: 0, tookMs: 0, error: toWire(error, ctx.locale) }
}

/** What can be aborted has ended by then; what cannot, as a helper for logins, is left behind. */
const graceMs = 150

async function askInTime(ctx: Context, source: Source, asking: Asking): Promise<void> {
  const { host } = source.known
  const startMs = performance.now()
  const asked = askSource(ctx, source, asking).catch((cause: unknown) => failedLine(ctx, host, cause))
  const ended = await untilAborted(asked, asking.signal)
  const late = () => {
    const tookMs = Math.round(performance.now() - startMs)
    return { line: 'settled', host, state: 'slow', total: 0, tookMs } as const
  }
  asking.push(ended ?? (await Promise.race([asked, setTimeout(graceMs, undefined, { ref: false }).then(late)])))
}

/**
 * Looks in every known registry that has a search or a list, at the same time: first what is looked for and where, then
 * results as they come, and how it went with each; complete within the deadline whatever they do. Leaving the iteration
 * ends the asking.
 */
export async function* searchEverywhere(
  ctx: Context,
  search: Search,
  { limit, fresh = false, atHand = false, deadlineMs = searchDeadlineMs }: SearchOptions,
): AsyncGenerator<SearchLine> {
  const startMs = performance.now()
  const left = new AbortController()
  const signal = AbortSignal.any([ctx.signal, left.signal, AbortSignal.timeout(atHand ? atHandMs : deadlineMs)])
  const sources = await sourcesOf(ctx, search)
  const { words, tag, digest, registry } = search
  yield {
    line: 'asked',
    words: [...words],
    ...(tag !== undefined && { tag }),
    ...(digest !== undefined && { digest }),
    ...(registry !== undefined && { registry }),
    deadlineMs,
    sources: sources.map(source => describeSource(ctx, source)),
  }
  const queue = new LineQueue<SearchLine>()
  const asking = { search, limit, fresh, atHand, signal, push: (line: SearchLine) => queue.push(line) }
  const asked = sources.filter(({ ways }) => ways.length > 0).map(source => askInTime(ctx, source, asking))
  void Promise.all(asked).then(() => queue.close())
  try {
    yield* queue
  } finally {
    left.abort()
  }
  yield { line: 'end', tookMs: Math.round(performance.now() - startMs) }
}
