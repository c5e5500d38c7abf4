import type { JsonValue } from '#lib/oci/json/json-value'

/** Longer texts are cut: a description of a megabyte helps nobody. */
const maxText = 256 * 1024
const maxShortText = 1000
const maxItems = 10_000

const isObject = (value: JsonValue | undefined): value is { readonly [key: string]: JsonValue } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Tolerant reading of a vendor's answer. APIs of vendors are described loosely and change: what is missing or of another
 * type reads as absent, so that one odd field never takes the others along.
 */
export class LooseObject {
  readonly #value: { readonly [key: string]: JsonValue }

  constructor(value: JsonValue | undefined) {
    this.#value = isObject(value) ? value : {}
  }

  get(key: string): JsonValue | undefined {
    return Object.hasOwn(this.#value, key) ? this.#value[key] : undefined
  }

  get keys(): readonly string[] {
    return Object.keys(this.#value)
  }

  /** A text of one line's length; empty reads as absent. */
  text(key: string): string | undefined {
    return this.longText(key)?.slice(0, maxShortText).toWellFormed()
  }

  longText(key: string): string | undefined {
    const value = this.get(key)
    return typeof value === 'string' && value.trim() !== '' ? value.slice(0, maxText).toWellFormed() : undefined
  }

  /** A finite number, also written as text. */
  number(key: string): number | undefined {
    const value = this.get(key)
    const number = typeof value === 'string' && /^-?\d{1,15}(?:\.\d+)?$/.test(value.trim()) ? Number(value) : value
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined
  }

  /** A count: a whole number that is not negative. */
  count(key: string): number | undefined {
    const number = this.number(key)
    return number !== undefined && Number.isSafeInteger(number) && number >= 0 ? number : undefined
  }

  flag(key: string): boolean | undefined {
    const value = this.get(key)
    return typeof value === 'boolean' ? value : undefined
  }

  /** A date as RFC 3339, from text that `Date` reads or from seconds since 1970. */
  date(key: string): string | undefined {
    const value = this.get(key)
    const date = typeof value === 'number' ? new Date(value * 1000) : new Date(typeof value === 'string' ? value : '')
    // Years before container registries are how Go writes “never”.
    return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 2000 ? undefined : date.toISOString()
  }

  object(key: string): LooseObject {
    return new LooseObject(this.get(key))
  }

  objects(key: string): readonly LooseObject[] {
    return this.#list(key)
      .filter(isObject)
      .map(value => new LooseObject(value))
  }

  texts(key: string): readonly string[] {
    return this.#list(key)
      .filter(value => typeof value === 'string')
      .map(text => text.slice(0, maxShortText).toWellFormed())
  }

  #list(key: string): readonly JsonValue[] {
    const value = this.get(key)
    return Array.isArray(value) ? value.slice(0, maxItems) : []
  }
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** The members that have a value; empty lists count as none. */
export function known<T extends object>(facts: T): Partial<Defined<T>> {
  const kept = Object.entries(facts).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(kept) as Partial<Defined<T>>
}
