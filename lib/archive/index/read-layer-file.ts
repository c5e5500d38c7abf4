import { crc32 } from 'node:zlib'
import { DecodingError } from '../compression/layer-decoder.ts'
import type { LayerEntry } from '../tree/entry-table.ts'
import { type BlobSource, RangeRefused } from './blob-source.ts'
import { ForeignBytes } from './block-tags.ts'
import { readChunks } from './chunk-reader.ts'
import { expandSparse } from './expand-sparse.ts'
import { changedBytes, noContents } from './layer-errors.ts'
import type { LayerIndex } from './layer-index-file.ts'
import type { LayerIndexes, OpenLayerOptions } from './layer-indexes.ts'
import { readStretch, type Stretch, streamStretch } from './read-stretch.ts'

/** A file up to this size is checked before its first byte is handed on; of a larger one, the end tells. */
const heldBytes = 8 << 20

/** The file's stored bytes are not those whose checksum the index has. */
class WrongChecksum extends Error {
  override readonly name = 'WrongChecksum'
}

type Read = (index: LayerIndex, stretch: Stretch) => AsyncIterable<Uint8Array>

async function* checked(bytes: AsyncIterable<Uint8Array>, entry: LayerEntry): AsyncGenerator<Uint8Array> {
  let sum = 0
  let length = 0
  for await (const piece of bytes) {
    sum = crc32(piece, sum)
    length += piece.length
    yield piece
  }
  if (length !== entry.storedBytes || (entry.crc32 !== undefined && sum !== entry.crc32))
    throw new WrongChecksum(`The stored bytes of ${entry.path} have another checksum.`)
}

/** Nothing comes before all of it has been checked, unless there is too much to hold. */
async function* held(bytes: AsyncIterable<Uint8Array>, sizeBytes: number): AsyncGenerator<Uint8Array> {
  if (sizeBytes > heldBytes) {
    yield* bytes
    return
  }
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  yield* pieces
}

const isOurFault = (error: unknown) =>
  error instanceof ForeignBytes || error instanceof WrongChecksum || error instanceof DecodingError

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
      for await (const piece of held(checked(bytes, entry), entry.storedBytes)) {
        isHandedOn = true
        yield piece
      }
      return
    } catch (error) {
      if (signal.aborted || !(error instanceof RangeRefused || isOurFault(error))) throw error
      if (isHandedOn || tries > 1) throw changedBytes(error)
      // Whether the index or the bytes are wrong is found out by reading the layer, and its digest, once more.
      if (isOurFault(error)) await indexes.forget(source.digest)
      if (tries === 1 || error instanceof RangeRefused) read = stream
    }
  }
}

const stretchOf = ({ dataOffset = 0, storedBytes }: LayerEntry): Stretch => ({
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
