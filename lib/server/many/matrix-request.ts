import 'server-only'
import { chooseImages } from '#lib/compare/choose-images'
import { compareMany, type MatrixOptions } from '#lib/compare/matrix/compare-many'
import type { Context } from '#lib/context/context'
import { matrixSize } from '#lib/contract/limits'
import type { MatrixAnswer, MatrixQuery } from '#lib/contract/matrix'
import { type ChosenImages, parseChosenImages } from '#lib/routes/chosen-images'
import { type Line, streamJob } from '../stream-job.ts'

/** `differing`, names, or nothing for an empty field. */
export function wantedPackages(text: string | undefined): MatrixOptions['packages'] {
  if (text === undefined || text === 'differing') return text
  const names = text.split(/[\s,]+/).filter(name => name !== '')
  return names.length === 0 ? undefined : [...new Set(names)]
}

/** Throws AppError. */
export const matrixOf = async (ctx: Context, images: ChosenImages, options: MatrixOptions): Promise<MatrixAnswer> =>
  compareMany(ctx, await chooseImages(ctx, images, { perRepository: matrixSize.max, max: matrixSize.max }), options)

export const answerMatrix = (ctx: Context, query: MatrixQuery, onProgress?: MatrixOptions['onProgress']) =>
  matrixOf(ctx, parseChosenImages(query), {
    platform: query.platform,
    packages: wantedPackages(query.packages),
    ...(onProgress && { onProgress }),
  })

export const streamMatrix = (ctx: Context, query: MatrixQuery): AsyncGenerator<Line> =>
  streamJob(ctx, async send => ({
    matrix: await answerMatrix(ctx, query, progress => send('progress', { progress })),
  }))
