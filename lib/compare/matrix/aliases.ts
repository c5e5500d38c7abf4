import type { Context } from '#lib/context/context'
import { attempt } from '#lib/errors/attempt'
import { listAllTags } from '#lib/inspect/list-all-tags'
import { isImageTag } from '#lib/oci/reference/tag-kind'
import type { Reference } from '#lib/oci/reference/types'
import type { ManyImage } from '../open-many.ts'

/** What one cell shows at most; thousands of tags may name one digest. */
const maxAliases = 20

async function aliasesOfOne(ctx: Context, { registry, name, tag }: Reference, digest: string) {
  const repository = { registry, name }
  const listed = await attempt(() => listAllTags(ctx, repository))
  if (!listed.ok) return []
  return listed.value.tags
    .filter(other => other !== tag && isImageTag(other) && ctx.cache.lastDigest(repository, other) === digest)
    .slice(0, maxAliases)
}

/**
 * Other tags that named the image's digest when this reader last saw them. Nothing is asked of a registry but its list
 * of tags, which is kept for a while; one that has none leaves the cell empty.
 */
export const aliasesOf = (ctx: Context, images: readonly ManyImage[]): Promise<readonly (readonly string[])[]> =>
  Promise.all(
    images.map(async ({ reference, opened }) =>
      opened.ok ? aliasesOfOne(ctx, reference, opened.value.root.digest) : [],
    ),
  )
