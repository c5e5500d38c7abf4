import type { LayerEntry } from '../tree/entry-table.ts'
import { type BlobSource, RangeRefused } from './blob-source.ts'
import { checkedContents, isMismatch } from './checked-contents.ts'
import { readChunks } from './chunk-reader.ts'
import { expandSparse } from './expand-sparse.ts'
import { changedBytes, noContents } from './layer-errors.ts'
import type { LayerIndex } from './layer-index-file.ts'
import type { LayerIndexes } from './layer-indexes.ts'
import type { OpenLayerOptions } from './open-layer-options.ts'
import { readStretch, type Stretch, streamStretch } from './read-stretch.ts'

type Read = (index: LayerIndex, stretch: Stretch) => AsyncIterable<Uint8Array>

export interface ReadLayerFileOptions extends Omit<OpenLayerOptions, 'onProgress'> {
  readonly indexes: LayerIndexes
  /** Row of a regular file in the layer's table. */
  readonly row: number
}

/** Reads what a row stores in one of several ways; the next one is tried only while nothing has been handed on. */
async function* readStored({ indexes, row, ...open }: ReadLayerFileOptions): AsyncGenerator<Uint8Array> {
  const { source, signal } = open
  const range: Read = (index, stretch) => readStretch(index, source, stretch, signal)
  const stream: Read = (index, stretch) => streamStretch(index, source, stretch, signal)
  let read = range
  for (let tries = 0; ; tries += 1) {
    const index = await indexes.open(open)
    const entry = index.entries.entry(row)
    let isHandedOn = false
    try {
      const bytes = (await fromChunks(indexes, index, source, entry)) ?? read(index, stretchOf(entry))
      for await (const piece of checkedContents(bytes, entry)) {
        isHandedOn = true
        yield piece
      }
      return
    } catch (error) {
      if (signal.aborted || !(error instanceof RangeRefused || isMismatch(error))) throw error
      if (isHandedOn || tries > 1) throw changedBytes(error)
      // Whether the index or the bytes are wrong is found out by reading the layer, and its digest, once more.
      if (isMismatch(error)) await indexes.forget(source.digest)
      if (tries === 1 || error instanceof RangeRefused) read = stream
    }
  }
}

/** Where a file's stored bytes lie in the tar. */
export const stretchOf = ({ dataOffset = 0, storedBytes }: LayerEntry): Stretch => ({
  start: dataOffset,
  end: dataOffset + storedBytes,
})

const fromChunks = (indexes: LayerIndexes, index: LayerIndex, { digest }: BlobSource, entry: LayerEntry) =>
  readChunks(indexes.store.chunksPath(digest), index.chunks, stretchOf(entry))

/**
 * The contents of one file of a layer, by one request for a part of the blob where the compression and the registry
 * allow it, else by reading the layer up to the file's end. Every byte is checked against what was recorded while the
 * layer's digest was verified. Throws AppError `invalid-request` for rows that are no files, `malformed` when the
 * registry's bytes have changed, and what opening the layer and its source throw.
 */
export async function* readLayerFile(options: ReadLayerFileOptions): AsyncGenerator<Uint8Array> {
  const { indexes, row, ...open } = options
  const { entries } = await indexes.open(open)
  if (row >= entries.count || entries.type(row) !== 'file') throw noContents()
  const { sparse, sizeBytes } = entries.entry(row)
  yield* sparse ? expandSparse(readStored(options), sparse, sizeBytes) : readStored(options)
}
