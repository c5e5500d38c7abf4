/** First come, first served permits. */
export class Semaphore {
  #free: number
  readonly #waiting = new Set<() => void>()

  constructor(permits: number) {
    this.#free = permits
  }

  /** Callers waiting for a permit. */
  get waiting(): number {
    return this.#waiting.size
  }

  /** Resolves with a permit; rejects with `signal.reason` once aborted. Every permit must be released once. */
  acquire(signal: AbortSignal | undefined): Promise<void> | undefined {
    signal?.throwIfAborted()
    if (this.#free > 0) {
      this.#free--
      return undefined
    }
    return new Promise((resolve, reject) => {
      const granted = () => {
        signal?.removeEventListener('abort', leave)
        resolve()
      }
      const leave = () => {
        this.#waiting.delete(granted)
        reject(signal?.reason)
      }
      this.#waiting.add(granted)
      signal?.addEventListener('abort', leave, { once: true })
    })
  }

  release(): void {
    for (const granted of this.#waiting) {
      this.#waiting.delete(granted)
      granted()
      return
    }
    this.#free++
  }
}
