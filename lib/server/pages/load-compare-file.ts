import 'server-only'
import { compareFile } from '#lib/compare/file/compare-file'
import type { ComparedImages } from '#lib/compare/open-sides'
import type { Context } from '#lib/context/context'
import type { Hunk } from '#lib/contract/compare/file'
import type { FileBody } from '#lib/contract/views/compare'
import { highlight } from '../files/highlight.ts'
import { textLanguage } from '../files/text-language.ts'
import { firstLines } from './first-lines.ts'

/** Files up to here are shown whole, what is equal folded; of larger ones only what is around the differences. */
const wholeBytes = 256 * 1024
const usualContext = 3
/** More lines make a page that no browser likes; the patch has all. */
const maxShownLines = 10_000

/** One side of a diff that has every line. */
const textOf = (hunks: readonly Hunk[], other: 'added' | 'removed'): string =>
  hunks.flatMap(({ lines }) => lines.filter(({ state }) => state !== other).map(({ text }) => text)).join('\n')

async function colour(hunks: readonly Hunk[], path: string): Promise<FileBody['coloured']> {
  const [before, after] = [textOf(hunks, 'added'), textOf(hunks, 'removed')]
  const language = textLanguage(path.slice(path.lastIndexOf('/') + 1), after || before)
  if (language === undefined) return undefined
  const [from, to] = await Promise.all([highlight(before, language), highlight(after, language)])
  return from && to && { from, to }
}

/** One file of both sides. Throws AppError as `compareFile` does. */
export async function loadCompareFile(
  ctx: Context,
  images: ComparedImages,
  path: string,
  fromPath: string | undefined,
): Promise<FileBody> {
  const near = await compareFile(ctx, images, { path, fromPath, context: usualContext })
  const isSmall = Math.max(near.diff.from?.sizeBytes ?? 0, near.diff.to?.sizeBytes ?? 0) <= wholeBytes
  if (!near.diff.hunks || near.diff.same || !isSmall) {
    if (!near.diff.hunks) return { diff: near.diff }
    const { hunks, unshown } = firstLines(near.diff.hunks, maxShownLines)
    return { diff: { ...near.diff, hunks }, ...(unshown > 0 && { unshown }) }
  }
  const { diff } = await compareFile(ctx, images, { path, fromPath, context: Number.MAX_SAFE_INTEGER })
  const coloured = await colour(diff.hunks ?? [], path)
  return { diff, ...(coloured && { coloured }) }
}
