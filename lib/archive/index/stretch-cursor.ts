import type { Stretch } from './read-stretch.ts'

/** Takes parts of a stream of bytes in the order they come; what lies between them is let go. */
export class StretchCursor {
  readonly #iterator: AsyncIterator<Uint8Array>
  #piece: Uint8Array = new Uint8Array(0)
  #position: number

  /** @param position offset of the stream's first byte */
  constructor(bytes: AsyncIterable<Uint8Array>, position: number) {
    this.#iterator = bytes[Symbol.asyncIterator]()
    this.#position = position
  }

  /** Offset of the next byte. */
  get position(): number {
    return this.#position
  }

  /** The bytes from `start`, which must not lie behind, up to and without `end`; fewer where the stream ends before. */
  async *take({ start, end }: Stretch): AsyncGenerator<Uint8Array> {
    while (this.#position < end) {
      if (this.#piece.length === 0) {
        const next = await this.#iterator.next()
        if (next.done) return
        this.#piece = next.value
      }
      const skipped = Math.min(this.#piece.length, Math.max(0, start - this.#position))
      const part = this.#piece.subarray(skipped, Math.min(this.#piece.length, end - this.#position))
      this.#position += skipped + part.length
      this.#piece = this.#piece.subarray(skipped + part.length)
      if (part.length > 0) yield part
    }
  }

  /** Ends the transfer. */
  async close(): Promise<void> {
    await this.#iterator.return?.()
  }
}
