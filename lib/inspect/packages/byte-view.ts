import { type Sentence, say } from '#lib/messages/say'
import { ReadProblem } from './read-problem.ts'

/** Numbers and slices of untrusted bytes: what lies outside is a `malformed` problem, never a RangeError. */
export class ByteView {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #littleEndian: boolean
  readonly #what: Sentence

  /** `what` begins the sentence of a problem, e.g. `` say`A package header` ``. */
  constructor(bytes: Uint8Array, what: Sentence, endian: 'little' | 'big' = 'little') {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#littleEndian = endian === 'little'
    this.#what = what
  }

  get sizeBytes(): number {
    return this.#bytes.byteLength
  }

  u8(offset: number): number {
    return this.#view.getUint8(this.#check(offset, 1))
  }

  u16(offset: number): number {
    return this.#view.getUint16(this.#check(offset, 2), this.#littleEndian)
  }

  u32(offset: number): number {
    return this.#view.getUint32(this.#check(offset, 4), this.#littleEndian)
  }

  /** A 64-bit offset or size; beyond 2^53 it lies outside of every file. */
  u64(offset: number): number {
    const value = this.#view.getBigUint64(this.#check(offset, 8), this.#littleEndian)
    return value > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(value)
  }

  /** The same memory, not a copy. */
  slice(offset: number, length: number): Uint8Array {
    return this.#bytes.subarray(this.#check(offset, length), offset + length)
  }

  /** Text up to the next NUL byte; `maxBytes` bounds the search. */
  zeroEnded(offset: number, maxBytes: number): string {
    const start = this.#check(offset, 1)
    const end = this.#bytes.subarray(start, start + maxBytes).indexOf(0)
    if (end < 0) throw new ReadProblem('malformed', say`${this.#what} has a text without end.`)
    return new TextDecoder().decode(this.#bytes.subarray(start, start + end))
  }

  #check(offset: number, length: number): number {
    if (!Number.isSafeInteger(offset) || offset < 0 || length < 0 || offset + length > this.#bytes.byteLength)
      throw new ReadProblem('malformed', say`${this.#what} points outside of itself (at byte ${offset}).`)
    return offset
  }
}
