import { readingCancelled } from './layer-errors.ts'

/** So many work at the same time; further ones wait for their turn. */
export class Turns {
  readonly maxCount: number
  #running = 0
  readonly #queue: (() => void)[] = []

  constructor(maxCount: number) {
    this.maxCount = maxCount
  }

  /** How many work now. */
  get running(): number {
    return this.#running
  }

  /** Throws AppError `cancelled` when the signal aborts before it is somebody's turn. */
  async take(signal: AbortSignal): Promise<void> {
    while (this.#running >= this.maxCount) {
      const turn = Promise.withResolvers<void>()
      this.#queue.push(turn.resolve)
      const leave = () => turn.resolve()
      signal.addEventListener('abort', leave, { once: true })
      await turn.promise
      signal.removeEventListener('abort', leave)
      if (signal.aborted) {
        this.#leave(turn.resolve)
        throw readingCancelled(signal.reason)
      }
    }
    this.#running += 1
  }

  giveBack(): void {
    this.#running -= 1
    this.#queue.shift()?.()
  }

  /** Who leaves gives the turn that it may have been given already to the next one. */
  #leave(waiter: () => void): void {
    const at = this.#queue.indexOf(waiter)
    if (at >= 0) this.#queue.splice(at, 1)
    else this.#queue.shift()?.()
  }
}
