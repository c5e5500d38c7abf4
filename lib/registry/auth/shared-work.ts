import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'

/**
 * One piece of work that several callers wait for. A caller who leaves gets `cancelled` at once; the work itself is
 * aborted when the last one has left.
 */
export class SharedWork<T> {
  readonly #controller = new AbortController()
  readonly #promise: Promise<T>
  #state: 'running' | 'done' | 'failed' = 'running'
  #waiting = 0

  constructor(work: (signal: AbortSignal) => Promise<T>) {
    this.#promise = Promise.resolve().then(() => work(this.#controller.signal))
    this.#promise.then(
      () => {
        this.#state = 'done'
      },
      () => {
        this.#state = 'failed'
      },
    )
  }

  /** Whether a new caller may join: neither failed nor left by everybody. */
  get reusable(): boolean {
    return this.#state !== 'failed' && !this.#controller.signal.aborted
  }

  async wait(signal?: AbortSignal): Promise<T> {
    const left = Promise.withResolvers<never>()
    const leave = () =>
      left.reject(new AppError('cancelled', say`The request was cancelled.`, { cause: signal?.reason }))
    if (signal?.aborted) leave()
    signal?.addEventListener('abort', leave, { once: true })
    this.#waiting += 1
    try {
      return await Promise.race([left.promise, this.#promise])
    } finally {
      signal?.removeEventListener('abort', leave)
      this.#waiting -= 1
      if (this.#waiting === 0 && this.#state === 'running') this.#controller.abort()
    }
  }
}
