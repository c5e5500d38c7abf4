import { assertInside, type ByteRange } from '../../packages/byte-range.ts'
import type { OpenedFile } from '../open-file.ts'
import { readBytes } from '../read-bytes.ts'

/** Files of up to this size are read once, as a whole: a compressed layer gives any part only with all before it. */
const wholeBytes = 32 << 20

/** Random access to a file of an image. */
export function fileRange(file: OpenedFile): ByteRange {
  const { sizeBytes } = file
  let whole: Promise<Uint8Array> | undefined
  return {
    sizeBytes,
    async read(offset, length) {
      assertInside(offset, length, sizeBytes)
      if (sizeBytes > wholeBytes) return readBytes(file, offset, offset + length)
      whole ??= readBytes(file, 0, sizeBytes)
      return (await whole).subarray(offset, offset + length)
    },
  }
}
