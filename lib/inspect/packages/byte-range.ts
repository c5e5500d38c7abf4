import { say } from '#lib/messages/say'
import { ReadProblem } from './read-problem.ts'

/** Random access to one file, or to a part of it. */
export interface ByteRange {
  readonly sizeBytes: number
  /** Exactly these bytes. Throws ReadProblem `malformed` where they lie outside. */
  read(offset: number, length: number): Promise<Uint8Array>
}

/** A part of a range as a range of its own, e.g. an archive that is stored in an archive without compression. */
export const subRange = (range: ByteRange, start: number, sizeBytes: number): ByteRange => ({
  sizeBytes,
  read: (offset, length) => {
    assertInside(offset, length, sizeBytes)
    return range.read(start + offset, length)
  },
})

export const rangeOf = (bytes: Uint8Array): ByteRange => ({
  sizeBytes: bytes.byteLength,
  read: async (offset, length) => {
    assertInside(offset, length, bytes.byteLength)
    return bytes.subarray(offset, offset + length)
  },
})

export function assertInside(offset: number, length: number, sizeBytes: number): void {
  if (!(offset >= 0 && length >= 0 && offset + length <= sizeBytes))
    throw new ReadProblem('malformed', say`Byte ${offset} and the ${length} that follow lie outside of the file.`)
}
