import 'server-only'
import type { Context } from '#lib/context/context'
import type { FilesQuery } from '#lib/contract/files'
import { earlyFiles } from '#lib/inspect/files/early-files'
import { listFiles } from '#lib/inspect/files/list-files'
import { openFiles } from '#lib/inspect/files/open-files'
import type { Reference } from '#lib/oci/reference/types'
import { type Line, streamJob } from '../stream-job.ts'

/** How reading the layers goes on, and what entries they have so far; then the files. */
export const streamFiles = (ctx: Context, reference: Reference, query: FilesQuery): AsyncGenerator<Line> =>
  streamJob(ctx, async send => {
    const files = await openFiles(ctx, reference, {
      platform: query.platform,
      upTo: query.layer,
      onProgress: ({ entries, ...progress }) => {
        send(progress.layer, { progress })
        // A key of its own: none of these may be replaced.
        if (entries.length > 0) send(Symbol('entries'), { entries: earlyFiles(entries) })
      },
    })
    return { files: listFiles(files, query) }
  })
