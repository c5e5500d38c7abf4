interface Entry {
  readonly value: unknown
  readonly loadedAtMs: number
  /** After this nobody who asks as its loader did is answered with it. */
  readonly staleAtMs: number
}

const maxEntries = 2000

/** Values by key with their age, shared by all actors; each actor sees its own partition only. */
export class RecentStore {
  readonly #entries = new Map<string, Entry>()
  readonly #nowMs: () => number

  /** Values held, stale ones until the next is loaded. */
  get size(): number {
    return this.#entries.size
  }

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs
  }

  /** The stored value if it is at most `maxAgeMs` old, else what `load` gives now. Failures are not stored. */
  async recent<T>(partition: string, key: readonly string[], maxAgeMs: number, load: () => Promise<T>): Promise<T> {
    const id = JSON.stringify([partition, ...key])
    const found = this.#entries.get(id)
    if (found && this.#nowMs() - found.loadedAtMs <= maxAgeMs) return found.value as T
    const value = await load()
    const loadedAtMs = this.#nowMs()
    this.#dropStale(loadedAtMs)
    this.#entries.delete(id)
    this.#entries.set(id, { value, loadedAtMs, staleAtMs: loadedAtMs + maxAgeMs })
    if (this.#entries.size > maxEntries) {
      const [oldest] = this.#entries.keys()
      if (oldest !== undefined) this.#entries.delete(oldest)
    }
    return value
  }

  /** A list of a million tags is large: it is let go once it is too old to be shown. */
  #dropStale(nowMs: number): void {
    for (const [id, { staleAtMs }] of this.#entries) if (staleAtMs < nowMs) this.#entries.delete(id)
  }
}
