import 'server-only'
import type { LayerProgress } from '#lib/archive/index/open-layer-options'
import type { Context } from '#lib/context/context'
import type { FilesQuery } from '#lib/contract/files'
import { attempt } from '#lib/errors/attempt'
import { earlyFiles } from '#lib/inspect/files/early-files'
import { foretellFiles } from '#lib/inspect/files/foretell-files'
import { listFiles } from '#lib/inspect/files/list-files'
import { openFiles } from '#lib/inspect/files/open-files'
import type { Reference } from '#lib/oci/reference/types'
import { type Line, streamJob } from '../stream-job.ts'

/** How reading the layers goes on, and what entries they have so far; then the files. */
export const streamFiles = (ctx: Context, reference: Reference, query: FilesQuery): AsyncGenerator<Line> =>
  streamJob(ctx, async send => {
    const place = { platform: query.platform, upTo: query.layer }
    /** Entries of a layer are told by one alone, or they would count twice. */
    const tellers = new Map<number, 'reading' | 'soci'>()
    const tell = (by: 'reading' | 'soci', layer: number, entries: LayerProgress['entries']) => {
      if (entries.length === 0 || (tellers.get(layer) ?? by) !== by) return
      tellers.set(layer, by)
      // A key of its own: none of these may be replaced.
      send(Symbol('entries'), { entries: earlyFiles(entries), ...(by === 'soci' && { by }) })
    }
    const leaving = new AbortController()
    const preview = { ...ctx, signal: AbortSignal.any([ctx.signal, leaving.signal]) }
    const foretold = attempt(() =>
      foretellFiles(preview, reference, place, (layer, entries) => tell('soci', layer, entries)),
    )
    try {
      const files = await openFiles(ctx, reference, {
        ...place,
        onProgress: ({ entries, ...progress }) => {
          send(progress.layer, { progress })
          tell('reading', progress.layer, entries)
        },
      })
      return { files: await listFiles(files, query) }
    } finally {
      leaving.abort()
      await foretold
    }
  })
