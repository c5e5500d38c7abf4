import { crc32 } from 'node:zlib'
import { DecodingError } from '../compression/layer-decoder.ts'
import type { LayerEntry } from '../tree/entry-table.ts'
import { ForeignBytes } from './block-tags.ts'

/** A file up to this size is checked before its first byte is handed on; of a larger one, the end tells. */
const heldBytes = 8 << 20

/** The file's stored bytes are not those whose checksum the index has. */
class WrongChecksum extends Error {
  override readonly name = 'WrongChecksum'
}

async function* summed(bytes: AsyncIterable<Uint8Array>, entry: LayerEntry): AsyncGenerator<Uint8Array> {
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

/**
 * A file's stored bytes, held against the checksum that was recorded of them. Nothing comes before all of it has been
 * checked, unless there is too much to hold. Throws `WrongChecksum`.
 */
export async function* checkedContents(
  bytes: AsyncIterable<Uint8Array>,
  entry: LayerEntry,
): AsyncGenerator<Uint8Array> {
  if (entry.storedBytes > heldBytes) {
    yield* summed(bytes, entry)
    return
  }
  const pieces: Uint8Array[] = []
  for await (const piece of summed(bytes, entry)) pieces.push(piece)
  yield* pieces
}

/** Whether the index and the bytes do not belong together: which of them is wrong, the layer's digest tells. */
export const isMismatch = (error: unknown): boolean =>
  error instanceof ForeignBytes || error instanceof WrongChecksum || error instanceof DecodingError
