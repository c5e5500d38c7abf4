const paddingBytes = 16

/**
 * Bits of a deflate stream, lowest bit of each byte first, over input that comes in pieces.
 * Past the end of what has come, bits read as zero: callers look at `isShort` before they believe what they read.
 */
export class BitReader {
  /** Position in bits from the start of `bytes`. */
  position = 0
  bytes = new Uint8Array(paddingBytes)
  view = new DataView(this.bytes.buffer)
  #length = 0
  /** Stream offset of `bytes[0]`. */
  #base = 0

  get endBits(): number {
    return this.#length * 8
  }

  get isShort(): boolean {
    return this.position > this.endBits
  }

  /** Whole bytes after the position's own. */
  get remainingBytes(): number {
    return this.#length - Math.ceil(this.position / 8)
  }

  /** Position in bits from the start of the stream. */
  get streamPosition(): number {
    return this.#base * 8 + this.position
  }

  /**
   * Appends input; what has been read is dropped.
   * @returns how many bytes of earlier input are still there, before the new ones
   */
  append(input: Uint8Array): number {
    const read = Math.min(this.position >>> 3, this.#length)
    const kept = this.bytes.subarray(read, this.#length)
    const length = kept.length + input.length
    const bytes = length + paddingBytes <= this.bytes.length ? this.bytes : new Uint8Array(length + paddingBytes)
    // In place this moves to the front, which `set` does correctly for overlapping views.
    bytes.set(kept)
    bytes.set(input, kept.length)
    bytes.fill(0, length, length + paddingBytes)
    if (bytes !== this.bytes) {
      this.bytes = bytes
      this.view = new DataView(bytes.buffer)
    }
    this.#length = length
    this.#base += read
    this.position -= read * 8
    return kept.length
  }

  /** Forgets everything: the next input begins a new stream. */
  reset(): void {
    this.#length = 0
    this.#base = 0
    this.position = 0
  }

  /** The next `count` bits, at most 24, without moving on. */
  peek(count: number): number {
    return (this.#word() & ((1 << count) - 1)) >>> 0
  }

  /** The next `count` bits, at most 24. */
  take(count: number): number {
    const value = this.peek(count)
    this.position += count
    return value
  }

  alignToByte(): void {
    this.position = Math.ceil(this.position / 8) * 8
  }

  #word(): number {
    const at = Math.min(this.position >>> 3, this.#length + paddingBytes - 4)
    return this.view.getInt32(at, true) >>> (this.position & 7)
  }
}
