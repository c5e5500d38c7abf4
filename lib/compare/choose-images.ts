import type { Context } from '#lib/context/context'
import { AppError } from '#lib/errors/app-error'
import { listAllTags } from '#lib/inspect/list-all-tags'
import { say } from '#lib/messages/say'
import { sortTags } from '#lib/oci/reference/compare-tags'
import { isImageTag } from '#lib/oci/reference/tag-kind'
import type { Reference, Repository } from '#lib/oci/reference/types'

interface Choice {
  readonly repositories: readonly Repository[]
  readonly references: readonly Reference[]
}

interface Limits {
  /** Tags that are taken of each repository where none is chosen. */
  readonly perRepository: number
  readonly max: number
}

/** The highest tags of a repository: names without a version first, as its table has them. */
async function highestTags(ctx: Context, repository: Repository, count: number): Promise<readonly Reference[]> {
  const { tags } = await listAllTags(ctx, repository)
  return sortTags(tags.filter(isImageTag), -1)
    .slice(0, count)
    .map(tag => ({ ...repository, tag }))
}

export function assertAtMost(count: number, max: number): void {
  if (count <= max) return
  throw new AppError('invalid-request', say`${count} images are chosen; this view takes at most ${max}.`, {
    hint: say`Take some of them out of the address, or choose fewer tags.`,
  })
}

/** The images that were chosen, or the highest tags of the repositories. Throws AppError; `invalid-request` for too many. */
export async function chooseImages(
  ctx: Context,
  { repositories, references }: Choice,
  { perRepository, max }: Limits,
): Promise<readonly Reference[]> {
  assertAtMost(references.length, max)
  if (references.length > 0) return references
  assertAtMost(repositories.length, max)
  const each = Math.max(1, Math.min(perRepository, Math.floor(max / repositories.length)))
  const lists = await Promise.all(repositories.map(repository => highestTags(ctx, repository, each)))
  const chosen = lists.flat()
  if (chosen.length > 0) return chosen
  throw new AppError('not-found', say`There are no images to show: the repository has no tags.`, {
    hint: say`Signatures and attestations are not counted.`,
    ...(repositories[0] && { host: repositories[0].registry }),
  })
}
