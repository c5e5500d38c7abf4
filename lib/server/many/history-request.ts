import 'server-only'
import { chooseImages } from '#lib/compare/choose-images'
import { followFile, type HistoryOptions } from '#lib/compare/history/follow-file'
import type { Context } from '#lib/context/context'
import type { HistoryAnswer, HistoryQuery } from '#lib/contract/history'
import { historySize } from '#lib/contract/limits'
import { type ChosenImages, parseChosenImages } from '#lib/routes/chosen-images'
import { type Line, streamJob } from '../stream-job.ts'

type Options = Pick<HistoryQuery, 'path' | 'platform' | 'limit'> & Pick<HistoryOptions, 'onProgress'>

/** Throws AppError. */
export async function historyOf(
  ctx: Context,
  chosen: ChosenImages,
  { path, limit, ...options }: Options,
): Promise<HistoryAnswer> {
  const references = await chooseImages(ctx, chosen, { perRepository: limit, max: historySize.max })
  return followFile(ctx, references, path, options)
}

export const answerHistory = (ctx: Context, query: HistoryQuery): Promise<HistoryAnswer> =>
  historyOf(ctx, parseChosenImages(query), query)

export const streamHistory = (ctx: Context, query: HistoryQuery): AsyncGenerator<Line> =>
  streamJob(ctx, async send => ({
    history: await historyOf(ctx, parseChosenImages(query), {
      ...query,
      onProgress: progress => send('progress', { progress }),
    }),
  }))
