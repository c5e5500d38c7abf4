import type { Context } from '#lib/context/context'
import type { Repository } from '#lib/oci/reference/types'

/** The page that crosses this bound is the last one read; the list then says `truncated`. */
export const maxTags = 1_000_000

export interface AllTags {
  /** In the registry's order. */
  readonly tags: readonly string[]
  readonly truncated: boolean
}

/** How long a tag list is taken as current: one page, its tables and its API calls then ask once. */
const currentForMs = 30_000

/** Every tag of a repository, as listed within the last half minute. */
export const listAllTags = (ctx: Context, repository: Repository): Promise<AllTags> =>
  ctx.recent(['tags', repository.registry, repository.name], currentForMs, () => readAllTags(ctx, repository))

async function readAllTags(ctx: Context, repository: Repository): Promise<AllTags> {
  const client = await ctx.repository(repository)
  const tags: string[] = []
  for await (const page of client.tags({ signal: ctx.signal })) {
    for (const tag of page.tags) tags.push(tag)
    if (tags.length >= maxTags) return { tags: tags.slice(0, maxTags), truncated: true }
  }
  return { tags, truncated: false }
}
