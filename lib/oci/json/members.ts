import { type Sentence, say } from '#lib/messages/say'
import type { JsonValue } from './json-value.ts'
import { malformed } from './malformed.ts'

// Go's encoding/json matches keys by Unicode simple folding, in which `ſ` is an s and the Kelvin sign is a k.
const fold = (key: string) => key.toUpperCase().toLowerCase()

const isObject = (value: JsonValue | undefined): value is { readonly [key: string]: JsonValue } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Typed reading of one JSON object. Registries, runtimes and skopeo are written in Go, whose decoder matches
 * member names without regard to case; reading them any other way would show another image than the one that runs. The
 * same name in two spellings is therefore refused as ambiguous. A `null` counts as absent.
 */
export class Members {
  readonly #value: { readonly [key: string]: JsonValue }
  readonly #spellings = new Map<string, string[]>()
  /** Where this object is, as the start of a sentence, e.g. `The manifest’s layers[2]`. */
  readonly place: Sentence

  constructor(value: JsonValue | undefined, place: Sentence) {
    if (!isObject(value)) throw malformed(say`${place} is not a JSON object.`)
    this.#value = value
    this.place = place
    for (const key of Object.keys(value)) {
      const folded = fold(key)
      const others = this.#spellings.get(folded)
      if (others) others.push(key)
      else this.#spellings.set(folded, [key])
    }
  }

  get keys(): readonly string[] {
    return Object.keys(this.#value)
  }

  get(key: string): JsonValue | undefined {
    const [spelling, ...others] = this.#spellings.get(fold(key)) ?? []
    if (others.length > 0) throw malformed(say`${this.place} spells the member “${key}” in more than one way.`)
    return spelling === undefined ? undefined : (this.#value[spelling] ?? undefined)
  }

  has(key: string): boolean {
    return this.get(key) !== undefined
  }

  text(key: string): string | undefined {
    const value = this.get(key)
    if (value === undefined || typeof value === 'string') return value
    throw this.#wrong(key, say`a string`)
  }

  requiredText(key: string): string {
    const value = this.text(key)
    if (value) return value
    throw malformed(say`${this.place} has no “${key}”.`)
  }

  flag(key: string): boolean | undefined {
    const value = this.get(key)
    if (value === undefined || typeof value === 'boolean') return value
    throw this.#wrong(key, say`true or false`)
  }

  /** A count of bytes: a whole number from 0 to 2^53 - 1, beyond which JSON numbers lose units. */
  requiredSize(key: string): number {
    const value = this.get(key)
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value
    throw this.#wrong(key, say`a whole number of bytes`)
  }

  /** A number as builders write it, also as text; anything else reads as absent. */
  looseNumber(key: string): number | undefined {
    const value = this.get(key)
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined
  }

  /** A list of strings; a `null` in it is an empty string, as in Go. */
  texts(key: string): readonly string[] | undefined {
    return this.#list(key)?.map((item, index) => {
      if (item === null) return ''
      if (typeof item === 'string') return item
      throw this.#wrong(`${key}[${index}]`, say`a string`)
    })
  }

  /** An object of strings, e.g. labels. `__proto__` is a key like any other. */
  textMap(key: string): Readonly<Record<string, string>> {
    const value = this.get(key)
    if (value === undefined) return {}
    if (!isObject(value)) throw this.#wrong(key, say`an object`)
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => {
        if (item === null) return [name, '']
        if (typeof item === 'string') return [name, item]
        throw this.#wrong(`${key}[${JSON.stringify(name.slice(0, 80))}]`, say`a string`)
      }),
    )
  }

  /** The keys of an object used as a set, e.g. `ExposedPorts`. */
  setOf(key: string): readonly string[] {
    const value = this.get(key)
    if (value === undefined) return []
    if (!isObject(value)) throw this.#wrong(key, say`an object`)
    return Object.keys(value)
  }

  object(key: string): Members | undefined {
    const value = this.get(key)
    return value === undefined ? undefined : new Members(value, say`${this.place}’s “${key}”`)
  }

  objects(key: string): readonly Members[] | undefined {
    return this.#list(key)?.map((item, index) => new Members(item, say`${this.place}’s “${key}[${index}]”`))
  }

  #list(key: string): readonly JsonValue[] | undefined {
    const value = this.get(key)
    if (value === undefined) return undefined
    if (!Array.isArray(value)) throw this.#wrong(key, say`a list`)
    return value
  }

  #wrong(key: string, expected: Sentence) {
    return malformed(say`${this.place} has a “${key}” that is not ${expected}.`)
  }
}
