import type { Context } from '#lib/context/context'
import type { KnownRegistry } from '#lib/context/known-registry'
import type { RepositoryNames } from '#lib/context/repository-lists'
import type { RepositoriesAnswer } from '#lib/contract/repositories'
import { listRepositories } from './list-repositories.ts'
import { describeKeptList, keptNames } from './search/kept-list.ts'
import { sourceOf } from './search/source.ts'

interface Asked {
  /** `next` of the page before. */
  readonly cursor?: string | undefined
  /** Reads the list anew. */
  readonly fresh?: boolean | undefined
}

/** What a registry has told by then is what there is to offer; reading anew is what the reader waits for. */
const patienceMs = { kept: 2_000, fresh: 10_000 } as const
/** A menu offers no more, and a browser should not be sent more at once. */
const maxNames = 20_000
/** A page is drawn with no more of them, and asks for the rest. */
const firstNames = 1_000
/** How often a page looks whether the first names are in. */
const lookAgainMs = 250
/** No registry is waited for longer before its page is shown. */
const longestMs = 60_000

const cursorPattern = /^kept:(\d{1,7})$/

/** Names from where `cursor` says; there are more where more are kept, or may still come. */
function pageOf(host: string, kept: RepositoryNames | undefined, start: number, limit: number): RepositoriesAnswer {
  const names = kept?.names.slice(start, start + limit) ?? []
  const end = start + names.length
  const hasMore = kept !== undefined && (kept.state === 'reading' || end < kept.names.length)
  return {
    listable: true,
    registry: host,
    repositories: [...names],
    ...(kept && { list: describeKeptList(kept) }),
    ...(hasMore && { next: `kept:${end}` }),
  }
}

async function answerOf(
  ctx: Context,
  host: string,
  kept: RepositoryNames | undefined,
  { cursor }: Asked,
  limit: number,
): Promise<RepositoriesAnswer> {
  if (kept?.error?.code === 'not-listable') return listRepositories(ctx, host)
  if (kept?.error && kept.names.length === 0) throw kept.error
  return pageOf(host, kept, Number(cursorPattern.exec(cursor ?? '')?.[1] ?? 0), limit)
}

/**
 * Names of the list that is kept for searches, read now where there is none: one list for all who look for a name. Of a
 * registry with a search of its own none is kept, and of some the list has no end: a page of it, as `listRepositories`
 * has it, which also answers for those that do not list. Throws AppError where the list cannot be read.
 */
export async function listKeptRepositories(ctx: Context, host: string, asked: Asked = {}): Promise<RepositoriesAnswer> {
  const known = await ctx.describeRegistry(host)
  if (!sourceOf(known).ways.includes('list')) return listRepositories(ctx, host, asked.cursor)
  const { fresh = false } = asked
  const signal = AbortSignal.any([ctx.signal, AbortSignal.timeout(patienceMs[fresh ? 'fresh' : 'kept'])])
  return answerOf(ctx, known.host, await keptNames(ctx, known.host, { fresh, signal }), asked, maxNames)
}

/** The samples change as archives are dropped in, and reading them costs nobody anything. */
async function keepsList(ctx: Context, known: KnownRegistry): Promise<boolean> {
  if (known.kind === 'samples' || !sourceOf(known).ways.includes('list')) return false
  const { listRepositories: own, search } = await ctx.vendor(known.host)
  // A vendor's own list says more of each than a name, and only names are kept.
  return !own && !search
}

/** The kept list as soon as anything of it is there, or it has failed. */
async function firstOf(ctx: Context, host: string, fresh: boolean): Promise<RepositoryNames | undefined> {
  const startMs = performance.now()
  for (let isFresh = fresh; ; isFresh = false) {
    const signal = AbortSignal.any([ctx.signal, AbortSignal.timeout(isFresh ? patienceMs.fresh : lookAgainMs)])
    const kept = await keptNames(ctx, host, { fresh: isFresh, signal })
    const isThere = kept && (kept.state !== 'reading' || kept.names.length > 0)
    if (isThere || ctx.signal.aborted || performance.now() - startMs > longestMs) return kept
  }
}

/**
 * What the page of a registry begins with: the list that is kept for searches, with its age, where the registry has no
 * more than names; else as `listRepositories`. Throws as that does.
 */
export async function listForPage(ctx: Context, host: string, asked: Asked = {}): Promise<RepositoriesAnswer> {
  const known = await ctx.describeRegistry(host)
  if (!(await keepsList(ctx, known))) return listRepositories(ctx, host, asked.cursor)
  return answerOf(ctx, known.host, await firstOf(ctx, known.host, asked.fresh ?? false), asked, firstNames)
}
