import { windowBytes } from './inflate-engine.ts'

/** The last bytes of output that has been turned over: as many as a block that follows may refer back to. */
export class OutputTail {
  readonly #bytes = new Uint8Array(windowBytes)
  #length = 0

  add(bytes: Uint8Array): void {
    const kept = Math.min(this.#length, Math.max(0, windowBytes - bytes.length))
    this.#bytes.copyWithin(0, this.#length - kept, this.#length)
    const added = bytes.subarray(Math.max(0, bytes.length - windowBytes))
    this.#bytes.set(added, kept)
    this.#length = kept + added.length
  }

  /** A copy of its last bytes and those that follow them, `length` together. */
  window(following: Uint8Array, length: number): Uint8Array {
    const missing = Math.max(0, length - following.length)
    const last = following.subarray(Math.max(0, following.length - length))
    return Buffer.concat([this.#bytes.subarray(this.#length - missing, this.#length), last])
  }
}
