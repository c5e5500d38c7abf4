import type { Context } from '#lib/context/context'
import type { RepositoriesAnswer } from '#lib/contract/repositories'
import { attempt } from '#lib/errors/attempt'
import { type Sentence, say } from '#lib/messages/say'
import { tell } from '#lib/messages/tell'

/** The largest page that distribution serves by default. */
const pageSize = 1000

/**
 * One page of repository names. A registry that does not list is no failure: the answer says why and what to do.
 * Throws AppError for everything else (unreachable, rate limited, …).
 */
export async function listRepositories(ctx: Context, host: string, cursor?: string): Promise<RepositoriesAnswer> {
  const known = await ctx.describeRegistry(host)
  const notListable = (reason: Sentence, instead: Sentence): RepositoriesAnswer => ({
    listable: false,
    registry: known.host,
    reason: tell(reason, ctx.locale),
    instead: tell(instead, ctx.locale),
    featured: [...known.featured],
  })
  const instead = say`Type a repository name, or paste an image reference from anywhere.`
  if (known.capabilities.list.can === 'no') return notListable(known.capabilities.list.why, instead)
  const client = await ctx.registry(known.host)
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
    registry: known.host,
    repositories: [...repositories],
    ...(next !== undefined && { next }),
  }
}
