import type { Context } from '#lib/context/context'
import type { LoadNames, RepositoryNames } from '#lib/context/repository-lists'
import type { KeptList } from '#lib/contract/search'
import { attempt } from '#lib/errors/attempt'
import { isRepositoryName } from '#lib/oci/reference/name-grammar'
import { untilAborted } from './until-aborted.ts'

/** The largest page that distribution serves by default. */
const pageSize = 1000
/** After this a list still answers, and is read anew meanwhile. */
const oldAfterMs = 60 * 60_000
/** After this a list that broke off is tried again. */
const retryAfterMs = 30_000
/** A registry that does not list to this login will not list a minute later. */
const refusedForMs = 15 * 60_000
/** Reading anew on request is for readers, not for scripts. */
const freshForMs = 10_000

type Page = { readonly names: readonly string[]; readonly next?: string | undefined }

/** Pages one after the other, each asked for with the cursor of the one before. */
async function* pages(ask: (cursor?: string) => Promise<Page>): AsyncGenerator<readonly string[]> {
  let cursor: string | undefined
  do {
    const { names, next } = await ask(cursor)
    yield names
    cursor = next
  } while (cursor !== undefined)
}

/** The vendor's own list where its kind has one and serves it to this caller, else the registry's catalog. */
const loadNames = (ctx: Context, host: string): LoadNames =>
  async function* load(signal) {
    const { listRepositories: list } = await ctx.vendor(host)
    const own = list && (await attempt(() => list(undefined, { signal })))
    if (list && own?.ok) {
      const ask = async (cursor?: string) => (cursor === undefined ? own.value : list(cursor, { signal }))
      yield* pages(async cursor => {
        const { repositories, next } = await ask(cursor)
        return { names: repositories.map(({ name }) => name).filter(isRepositoryName), next }
      })
      return
    }
    const client = await ctx.registry(host)
    yield* pages(async cursor => {
      const page = await client.catalog({ n: pageSize, ...(cursor !== undefined && { last: cursor }) }, { signal })
      return { names: page.repositories, next: page.next }
    })
  }

const ageMs = (ctx: Context, { readAt }: RepositoryNames): number => ctx.now().getTime() - readAt.getTime()

/** For how long a list is not asked for again. */
function standsForMs({ state, error }: RepositoryNames): number {
  if (state !== 'broken') return oldAfterMs
  return error?.code === 'not-listable' ? refusedForMs : (error?.retryAfterMs ?? retryAfterMs)
}

/**
 * The list of a registry's repositories, as it is kept or as it is read now for all who ask. Without `fresh` a kept list
 * answers at once, whatever its age. What is not read to its end when `signal` aborts is what has come by then; the
 * reading goes on for whoever asks next.
 */
export async function keptNames(
  ctx: Context,
  host: string,
  { fresh, signal }: { readonly fresh: boolean; readonly signal: AbortSignal },
): Promise<RepositoryNames | undefined> {
  const kept = ctx.lists.kept(host)
  const isKept = kept !== undefined && kept.state !== 'reading'
  const stands = isKept && ageMs(ctx, kept) <= (fresh && kept.state !== 'broken' ? freshForMs : standsForMs(kept))
  if (stands) return kept
  const reading = ctx.lists.read(host, loadNames(ctx, host))
  if (isKept && !fresh && kept.names.length > 0) return kept
  return (await untilAborted(reading, signal)) ?? ctx.lists.kept(host)
}

export const describeKeptList = ({ names, readAt, state }: RepositoryNames): KeptList => ({
  readAt: readAt.toISOString(),
  count: names.length,
  state,
})
