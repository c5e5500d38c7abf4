import type { SparseSegment } from '../tar/types.ts'

const zeros = new Uint8Array(1 << 16)

/** Zeros that are stored nowhere. */
export function* hole(bytes: number): Generator<Uint8Array> {
  for (let left = bytes; left > 0; left -= zeros.length) yield zeros.subarray(0, Math.min(left, zeros.length))
}

/**
 * The contents of a sparse file from its stored bytes: what is not stored reads as zeros.
 * @param segments together as long as what is stored, as the tar reader has checked
 */
export async function* expandSparse(
  stored: AsyncIterable<Uint8Array>,
  segments: readonly SparseSegment[],
  sizeBytes: number,
): AsyncGenerator<Uint8Array> {
  const rest = segments.filter(segment => segment.sizeBytes > 0)
  /** Offset in the file, and bytes that have come of the first segment of the rest. */
  let at = 0
  let came = 0
  for await (const piece of stored) {
    for (let taken = 0; taken < piece.length && rest[0]; ) {
      const [segment] = rest
      yield* hole(segment.offset + came - at)
      const part = piece.subarray(taken, taken + segment.sizeBytes - came)
      yield part
      taken += part.length
      came += part.length
      at = segment.offset + came
      if (came === segment.sizeBytes) {
        rest.shift()
        came = 0
      }
    }
  }
  yield* hole(sizeBytes - at)
}
