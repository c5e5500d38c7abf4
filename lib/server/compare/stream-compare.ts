import 'server-only'
import { type CompareOptions, compareImages } from '#lib/compare/compare-images'
import type { ComparedImages } from '#lib/compare/open-sides'
import type { Context } from '#lib/context/context'
import { type Line, streamJob } from '../stream-job.ts'

/** How reading layers and files goes on, then the compare. */
export const streamCompare = (ctx: Context, images: ComparedImages, options: CompareOptions): AsyncGenerator<Line> =>
  streamJob(ctx, async send => ({
    compare: await compareImages(ctx, images, {
      ...options,
      onProgress: progress => send(`${progress.side} ${progress.layer}`, { progress }),
    }),
  }))
