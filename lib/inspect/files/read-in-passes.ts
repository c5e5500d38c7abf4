import type { LayerRow } from '#lib/archive/tree/path-history'
import type { Context } from '#lib/context/context'
import { type FilesOfLayer, openedLayer, passOf } from './open-file.ts'
import type { OpenedFiles } from './open-files.ts'

/** Many files of an image, read in the order in which they lie in its layers. */
export interface FilePasses {
  /** Contents of one of the files that were planned. */
  read(place: LayerRow): AsyncIterable<Uint8Array>
  /** Ends what is under way. */
  close(): Promise<void>
}

/**
 * Reads files of several layers, each layer in one pass.
 * @param places of regular files; those of one layer ascending by row, which is how they must be read
 */
export function readInPasses(ctx: Context, files: OpenedFiles, places: readonly LayerRow[]): FilePasses {
  const rows = Map.groupBy(places, ({ layer }) => layer)
  const passes = new Map<number, FilesOfLayer>()
  const passThrough = (layer: number) => {
    const pass =
      passes.get(layer) ??
      passOf(
        ctx,
        openedLayer(files, layer),
        (rows.get(layer) ?? []).map(({ row }) => row),
      )
    passes.set(layer, pass)
    return pass
  }
  return {
    read: ({ layer, row }) => passThrough(layer).read(row),
    async close() {
      await Promise.all([...passes.values()].map(pass => pass.close()))
    },
  }
}
