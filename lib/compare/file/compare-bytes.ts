import { createHash } from 'node:crypto'
import type { FileDiff } from '#lib/contract/compare/file'
import type { OpenedPath } from './open-file-pair.ts'

export interface ComparedBytes {
  readonly hashes: { readonly from?: string; readonly to?: string }
  /** Where the first byte is that is not the same; undefined where all are. */
  readonly firstDifference: number | undefined
}

/** Pieces of one file, taken in whatever lengths the other one comes in. */
class Pieces {
  readonly #iterator: AsyncIterator<Uint8Array>
  readonly #hash = createHash('sha256')
  rest: Uint8Array = new Uint8Array()

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#iterator = bytes[Symbol.asyncIterator]()
  }

  /** @returns whether there is anything left */
  async fill(): Promise<boolean> {
    while (this.rest.length === 0) {
      const next = await this.#iterator.next()
      if (next.done) return false
      this.#hash.update(next.value)
      this.rest = next.value
    }
    return true
  }

  async close(): Promise<void> {
    await this.#iterator.return?.()
  }

  digest(): string {
    return this.#hash.digest('hex')
  }
}

function firstUnequal(a: Uint8Array, b: Uint8Array, length: number): number {
  if (Buffer.compare(a.subarray(0, length), b.subarray(0, length)) === 0) return -1
  let at = 0
  while (a[at] === b[at]) at += 1
  return at
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** Reads both files to their ends, side by side. */
export async function compareBytes(
  from: OpenedPath | undefined,
  to: OpenedPath | undefined,
  signal: AbortSignal,
): Promise<ComparedBytes> {
  const left = new Pieces(from?.read?.(signal) ?? nothing())
  const right = new Pieces(to?.read?.(signal) ?? nothing())
  let at = 0
  let firstDifference: number | undefined
  try {
    for (;;) {
      const hasLeft = await left.fill()
      const hasRight = await right.fill()
      if (!hasLeft && !hasRight) break
      const length = hasLeft && hasRight ? Math.min(left.rest.length, right.rest.length) : 0
      if (firstDifference === undefined) {
        const unequal = length === 0 ? 0 : firstUnequal(left.rest, right.rest, length)
        if (unequal >= 0) firstDifference = at + unequal
      }
      at += length
      left.rest = left.rest.subarray(length === 0 ? left.rest.length : length)
      right.rest = right.rest.subarray(length === 0 ? right.rest.length : length)
    }
  } finally {
    await Promise.all([left.close(), right.close()])
  }
  return {
    hashes: { ...(from?.read && { from: left.digest() }), ...(to?.read && { to: right.digest() }) },
    firstDifference,
  }
}

/** Bytes shown around the first difference, in lines of 16. */
const shownBytes = 64
const lineBytes = 16

async function slice(path: OpenedPath | undefined, start: number, signal: AbortSignal): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  let at = 0
  for await (const piece of path?.read?.(signal) ?? nothing()) {
    const begin = Math.max(0, start - at)
    const end = Math.min(piece.length, start + shownBytes - at)
    if (begin < end) pieces.push(piece.slice(begin, end))
    at += piece.length
    if (at >= start + shownBytes) break
  }
  return Buffer.concat(pieces)
}

/** What both have around the first difference. */
export async function showDifference(
  from: OpenedPath | undefined,
  to: OpenedPath | undefined,
  firstDifference: number,
  signal: AbortSignal,
): Promise<NonNullable<FileDiff['firstDifference']>> {
  const offset = Math.max(0, firstDifference - (firstDifference % lineBytes) - lineBytes)
  const [left, right] = await Promise.all([slice(from, offset, signal), slice(to, offset, signal)])
  return { offset, from: left.toString('hex'), to: right.toString('hex') }
}
