/** What is kept of values: at most so many, or of so much weight. */
export interface RecentValuesOptions<T> {
  readonly maxWeight: number
  /** 1 for each without it. */
  readonly weigh?: (value: T) => number
}

/** The values that were used last, as many as their weights allow; the very last one whatever it weighs. */
export class RecentValues<T> {
  readonly #values = new Map<string, { readonly value: T; readonly weight: number }>()
  readonly #maxWeight: number
  readonly #weigh: (value: T) => number
  #weight = 0

  constructor({ maxWeight, weigh = () => 1 }: RecentValuesOptions<T>) {
    this.#maxWeight = maxWeight
    this.#weigh = weigh
  }

  get(key: string): T | undefined {
    const kept = this.#values.get(key)
    if (!kept) return undefined
    this.#values.delete(key)
    this.#values.set(key, kept)
    return kept.value
  }

  set(key: string, value: T): void {
    this.delete(key)
    const weight = this.#weigh(value)
    this.#values.set(key, { value, weight })
    this.#weight += weight
    for (const oldest of this.#values.keys()) {
      if (this.#weight <= this.#maxWeight || oldest === key) return
      this.delete(oldest)
    }
  }

  delete(key: string): void {
    this.#weight -= this.#values.get(key)?.weight ?? 0
    this.#values.delete(key)
  }
}
