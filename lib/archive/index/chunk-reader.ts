import { type FileHandle, open } from 'node:fs/promises'
import { promisify } from 'node:util'
import { zstdDecompress } from 'node:zlib'
import { say } from '#lib/messages/say'
import { DecodingError } from '../compression/layer-decoder.ts'
import { type ChunkColumns, chunkBytes } from './chunk-columns.ts'
import { readAt } from './read-at.ts'
import type { Stretch } from './read-stretch.ts'

const decompress = promisify(zstdDecompress)

/** The chunks a stretch lies in, or undefined when they do not cover all of it. */
function chunksOf({ chunkOutputOffsets }: ChunkColumns, { start, end }: Stretch) {
  const first = chunkOutputOffsets.findLastIndex(offset => offset <= start)
  const last = chunkOutputOffsets.findLastIndex(offset => offset < end)
  return first < 0 || last < 0 ? undefined : { first, last }
}

/**
 * Reads a stretch of a tar from its file of chunks; undefined when it is not in there. The last chunk ends where the
 * layer does, so that every stretch behind the first chunk's start is covered.
 */
export async function readChunks(
  path: string,
  columns: ChunkColumns,
  stretch: Stretch,
): Promise<AsyncGenerator<Uint8Array> | undefined> {
  const found = chunksOf(columns, stretch)
  const file = found && (await open(path).catch(() => undefined))
  return file && unpackChunks(file, columns, found, stretch)
}

async function* unpackChunks(
  file: FileHandle,
  { chunkOutputOffsets: outputs, chunkFileOffsets: places }: ChunkColumns,
  { first, last }: { readonly first: number; readonly last: number },
  { start, end }: Stretch,
): AsyncGenerator<Uint8Array> {
  try {
    for (let chunk = first; chunk <= last; chunk += 1) {
      const from = places[chunk] ?? 0
      const packed = await readAt(file, from, (places[chunk + 1] ?? from) - from)
      const content = await decompress(packed, { maxOutputLength: chunkBytes }).catch(() => {
        throw new DecodingError(say`The stored chunks of a layer are damaged.`)
      })
      const offset = outputs[chunk] ?? 0
      yield content.subarray(Math.max(0, start - offset), Math.max(0, end - offset))
    }
  } finally {
    await file.close()
  }
}
