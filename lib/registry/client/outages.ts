import type { AppError } from '#lib/errors/app-error'

const restMs = 30_000
const longestMs = 60_000

/**
 * APIs that did not answer, or asked to wait, a moment ago: asking each again for every page would make every page slow.
 * The registry's own API is never kept from being asked.
 */
export class Outages {
  readonly #until = new Map<string, { readonly untilMs: number; readonly error: AppError }>()
  readonly #nowMs: () => number

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs
  }

  /** Why this API is not asked now. `key` names origin and login. */
  of(key: string): AppError | undefined {
    const found = this.#until.get(key)
    if (!found || found.untilMs <= this.#nowMs()) {
      this.#until.delete(key)
      return undefined
    }
    return found.error
  }

  /** Remembers a failure that will repeat: no answer at all, or one that asks to wait. */
  note(key: string, error: AppError): void {
    const silent = error.code === 'unreachable' && error.registry === undefined
    if (!silent && error.code !== 'rate-limited') return
    const waitMs = Math.min(error.retryAfterMs ?? restMs, longestMs)
    this.#until.set(key, { untilMs: this.#nowMs() + waitMs, error })
  }
}
