import 'server-only'
import type { Context } from '#lib/context/context'
import type { FilesQuery } from '#lib/contract/files'
import { listFiles } from '#lib/inspect/files/list-files'
import { openFiles } from '#lib/inspect/files/open-files'
import type { Reference } from '#lib/oci/reference/types'
import { type Line, streamJob } from '../stream-job.ts'

/** How reading the layers goes on, then the files. */
export const streamFiles = (ctx: Context, reference: Reference, query: FilesQuery): AsyncGenerator<Line> =>
  streamJob(ctx, async send => {
    const files = await openFiles(ctx, reference, {
      platform: query.platform,
      upTo: query.layer,
      onProgress: ({ layer, layerCount, readBytes, totalBytes, entryCount }) =>
        send(layer, { progress: { layer, layerCount, readBytes, totalBytes, entryCount } }),
    })
    return { files: listFiles(files, query) }
  })
