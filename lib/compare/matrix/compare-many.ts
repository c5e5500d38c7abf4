import type { Context } from '#lib/context/context'
import type { ReadingProgress } from '#lib/contract/chosen-images'
import { matrixSize } from '#lib/contract/limits'
import type { MatrixAnswer } from '#lib/contract/matrix'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import type { Reference } from '#lib/oci/reference/types'
import { assertAtMost } from '../choose-images.ts'
import { type ManyImage, openMany } from '../open-many.ts'
import { aliasesOf } from './aliases.ts'
import { describeImage } from './describe-image.ts'
import { differingEnv } from './differing-env.ts'
import { packagesOfMany } from './packages-of-many.ts'

export interface MatrixOptions {
  readonly platform?: string | undefined
  /** `differing`, or names of packages; without it no layer is read. */
  readonly packages?: 'differing' | readonly string[] | undefined
  readonly onProgress?: (progress: ReadingProgress) => void
}

function assertComparable(count: number): void {
  assertAtMost(count, matrixSize.max)
  if (count >= matrixSize.min) return
  throw new AppError('invalid-request', say`A table of images needs at least ${matrixSize.min} of them.`, {
    hint: say`Choose more tags in the table of the repository.`,
  })
}

/**
 * Images side by side: what their manifests and configs tell, and on request what is installed in them. An image that
 * cannot be read is a column with its failure. Throws AppError `invalid-request` for too few or too many.
 */
export async function compareMany(
  ctx: Context,
  references: readonly Reference[],
  { platform, packages, onProgress }: MatrixOptions = {},
): Promise<MatrixAnswer> {
  assertComparable(references.length)
  const images = await openMany(ctx, references, platform)
  const aliases = await aliasesOf(ctx, images)
  return {
    images: images.map((image, index) =>
      describeImage(ctx, image, { previous: previousReadable(images, index), aliases: aliases[index] ?? [] }),
    ),
    env: differingEnv(images.map(({ opened }) => (opened.ok ? opened.value.config.value.execution.env : undefined))),
    ...(packages && { packages: await packagesOfMany(ctx, images, { wanted: packages, onProgress }) }),
  }
}

/** What a column is held against: the nearest before it that could be read. */
const previousReadable = (images: readonly ManyImage[], index: number): ManyImage | undefined =>
  images.slice(0, index).findLast(({ opened }) => opened.ok)
