/** Bytes held for a reader who has not asked yet before the socket is told to wait. */
const highWaterBytes = 256 * 1024

/** One body on its way from the socket to one reader. */
export class BodyQueue {
  receivedBytes = 0
  /** Called when a full queue has been emptied. */
  onDrained: (() => void) | undefined
  #chunks: Uint8Array[] = []
  /** Index of the next chunk: `shift()` would make a body of one-byte chunks quadratic. */
  #head = 0
  #queuedBytes = 0
  #full = false
  #ended = false
  #error: Error | undefined
  #wake: (() => void) | undefined

  get ended(): boolean {
    return this.#ended
  }

  /** Whether the reader is the one being waited for. */
  get isFull(): boolean {
    return this.#full
  }

  /** Returns whether the socket should pause. */
  push(chunk: Uint8Array): boolean {
    this.receivedBytes += chunk.byteLength
    this.#chunks.push(chunk)
    this.#queuedBytes += chunk.byteLength
    this.#full = this.#queuedBytes >= highWaterBytes
    this.#notify()
    return this.#full
  }

  end(): void {
    this.#ended = true
    this.#notify()
  }

  /** The reader still gets what arrived before, then `error`. */
  fail(error: Error): void {
    if (this.#ended) return
    this.#error = error
    this.#notify()
  }

  /** The next bytes, `undefined` at the end. One caller at a time. */
  async next(): Promise<Uint8Array | undefined> {
    while (this.#head === this.#chunks.length && !this.#ended && !this.#error) {
      await new Promise<void>(resolve => {
        this.#wake = resolve
      })
    }
    const chunk = this.#chunks[this.#head]
    if (!chunk) {
      if (this.#error) throw this.#error
      return undefined
    }
    this.#advance()
    this.#queuedBytes -= chunk.byteLength
    if (this.#full && this.#queuedBytes === 0) {
      this.#full = false
      this.onDrained?.()
    }
    return chunk
  }

  #advance(): void {
    this.#head++
    if (this.#head < this.#chunks.length) return
    this.#chunks = []
    this.#head = 0
  }

  #notify(): void {
    const wake = this.#wake
    this.#wake = undefined
    wake?.()
  }
}
