import type { Context } from '#lib/context/context'
import type { RepositoriesAnswer } from '#lib/contract/repositories'
import { listRepositories } from './list-repositories.ts'
import { describeKeptList, keptNames } from './search/kept-list.ts'
import { sourceOf } from './search/source.ts'

/** Somebody types: what a registry has told by then is what there is to offer. */
const patienceMs = 2_000
/** A menu offers no more, and a browser should not be sent more. */
const maxNames = 20_000

/**
 * Names of the list that is kept for searches, read now where there is none: one list for all who look for a name. Of a
 * registry with a search of its own none is kept, and of some the list has no end: a page of it, as `listRepositories`
 * has it, which also answers for those that do not list. Throws AppError where the list cannot be read.
 */
export async function listKeptRepositories(ctx: Context, host: string, cursor?: string): Promise<RepositoriesAnswer> {
  const known = await ctx.describeRegistry(host)
  if (!sourceOf(known).ways.includes('list')) return listRepositories(ctx, host, cursor)
  const signal = AbortSignal.any([ctx.signal, AbortSignal.timeout(patienceMs)])
  const kept = await keptNames(ctx, known.host, { fresh: false, signal })
  if (kept?.error?.code === 'not-listable') return listRepositories(ctx, host)
  if (kept?.error && kept.names.length === 0) throw kept.error
  return {
    listable: true,
    registry: known.host,
    repositories: kept?.names.slice(0, maxNames) ?? [],
    ...(kept && { list: describeKeptList(kept) }),
  }
}
