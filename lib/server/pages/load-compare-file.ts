import 'server-only'
import { compareFile } from '#lib/compare/file/compare-file'
import type { ComparedImages } from '#lib/compare/open-sides'
import type { Context } from '#lib/context/context'
import type { FileBody } from '#lib/contract/views/compare'

/** Files up to here are shown whole, what is equal folded; of larger ones only what is around the differences. */
const wholeBytes = 256 * 1024
const usualContext = 3

/** One file of both sides. Throws AppError as `compareFile` does. */
export async function loadCompareFile(
  ctx: Context,
  images: ComparedImages,
  path: string,
  fromPath: string | undefined,
): Promise<FileBody> {
  const near = await compareFile(ctx, images, { path, fromPath, context: usualContext })
  const isSmall = Math.max(near.diff.from?.sizeBytes ?? 0, near.diff.to?.sizeBytes ?? 0) <= wholeBytes
  if (!near.diff.hunks || near.diff.same || !isSmall) return { diff: near.diff }
  const { diff } = await compareFile(ctx, images, { path, fromPath, context: Number.MAX_SAFE_INTEGER })
  return { diff }
}
