import type { Context } from '#lib/context/context'
import type { RepositoriesAnswer } from '#lib/contract/repositories'
import { type Attempt, attempt } from '#lib/errors/attempt'
import { type Sentence, say } from '#lib/messages/say'
import { tell } from '#lib/messages/tell'
import { vendorOf } from '#lib/registry/vendors/known-hosts'

/** The largest page that distribution serves by default. */
const pageSize = 1000

type Listed = Extract<RepositoriesAnswer, { listable: true }>

/** The page of the vendor's own list; nothing where it has none or does not serve it to this caller. */
async function fromVendor(ctx: Context, host: string, cursor?: string): Promise<Attempt<Listed> | undefined> {
  const vendor = await ctx.vendor(host)
  const { listRepositories: list } = vendor
  if (!list) return undefined
  const page = await attempt(() => list(cursor, { signal: ctx.signal }))
  if (!page.ok) return page
  const { repositories, next } = page.value
  const names = repositories.map(({ name }) => name)
  const value = {
    listable: true,
    registry: host,
    repositories: names,
    source: vendor.apiHost,
    summaries: repositories,
  } as const
  return { ok: true, value: { ...value, ...(next !== undefined && { next }) } }
}

/**
 * One page of repository names: the vendor's own list where its kind has one, else the registry's catalog. A registry
 * that does not list is no failure: the answer says why and what to do.
 * Throws AppError for everything else (unreachable, rate limited, …).
 */
export async function listRepositories(ctx: Context, host: string, cursor?: string): Promise<RepositoriesAnswer> {
  const listed = await fromVendor(ctx, host, cursor)
  if (listed?.ok) return listed.value
  // Asked after the vendor, which may have found out what kind of registry this is.
  const known = await ctx.describeRegistry(host)
  const notListable = (reason: Sentence, instead: Sentence): RepositoriesAnswer => ({
    listable: false,
    registry: known.host,
    reason: tell(reason, ctx.locale),
    instead: tell(instead, ctx.locale),
    featured: [...known.featured],
  })
  const instead = say`Type a repository name, or paste an image reference from anywhere.`
  if (listed && vendorOf(known.host).row?.listing?.serves === 'never')
    return notListable(listed.error.sentences.words, listed.error.sentences.hint ?? instead)
  if (known.capabilities.list.can === 'no') return notListable(known.capabilities.list.why, instead)
  const answer = await fromCatalog(ctx, known.host, cursor, notListable, instead)
  // Then the vendor's own list is the way to one, and what it takes is what the reader needs to know.
  if (listed?.error.code === 'unauthorized' && !answer.listable)
    return notListable(listed.error.sentences.words, listed.error.sentences.hint ?? instead)
  return answer
}

async function fromCatalog(
  ctx: Context,
  host: string,
  cursor: string | undefined,
  notListable: (reason: Sentence, instead: Sentence) => RepositoriesAnswer,
  instead: Sentence,
): Promise<RepositoriesAnswer> {
  const client = await ctx.registry(host)
  const page = await attempt(() =>
    client.catalog({ n: pageSize, ...(cursor !== undefined && { last: cursor }) }, { signal: ctx.signal }),
  )
  if (!page.ok) {
    if (page.error.code === 'not-listable')
      return notListable(page.error.sentences.words, page.error.sentences.hint ?? instead)
    throw page.error
  }
  const { repositories, next } = page.value
  return {
    listable: true,
    registry: host,
    repositories: [...repositories],
    ...(next !== undefined && { next }),
  }
}
