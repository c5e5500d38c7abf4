import { SharedWork } from '../auth/shared-work.ts'
import type { AuthScheme } from '../types.ts'

/** What `GET /v2/` without a login told: where the registry answers and how it wants to be signed in to. */
export interface Reception {
  /** `scheme://host[:port]` that answered. */
  readonly origin: string
  readonly scheme: AuthScheme
  readonly realm?: string
  readonly service?: string
  /** `Server` header, or what an Artifactory says in its own. */
  readonly server?: string
}

/** Configuration changes at the other end are noticed after this long. */
const lifetimeMs = 10 * 60 * 1000
const maxEntries = 2000

/** Receptions by location; callers at the same time share one ping. Failures are not remembered. */
export class ChallengeCache {
  readonly #entries = new Map<string, { readonly work: SharedWork<Reception>; readonly askedAtMs: number }>()
  readonly #nowMs: () => number

  constructor(nowMs: () => number = Date.now) {
    this.#nowMs = nowMs
  }

  /** Whether `obtain` would answer without asking. */
  knows(key: string): boolean {
    const known = this.#entries.get(key)
    return known?.work.reusable === true && known.askedAtMs + lifetimeMs > this.#nowMs()
  }

  obtain(key: string, ask: (signal: AbortSignal) => Promise<Reception>, signal?: AbortSignal): Promise<Reception> {
    const known = this.#entries.get(key)
    if (known && this.knows(key)) return known.work.wait(signal)
    const work = new SharedWork(ask)
    this.#put(key, work)
    return work.wait(signal)
  }

  /** Replaces what the ping told, e.g. where it let everybody in and a later request was challenged. */
  learn(key: string, reception: Reception): void {
    this.#put(key, new SharedWork(async () => reception))
  }

  /** Asks anew next time, e.g. after the location stopped answering. */
  forget(key: string): void {
    this.#entries.delete(key)
  }

  #put(key: string, work: SharedWork<Reception>): void {
    this.#entries.delete(key)
    this.#entries.set(key, { work, askedAtMs: this.#nowMs() })
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= maxEntries) break
      this.#entries.delete(oldest)
    }
  }
}
