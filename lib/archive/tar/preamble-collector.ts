import { say } from '#lib/messages/say'
import type { Preamble } from './compose-entry.ts'
import type { HeaderBlock } from './header-block.ts'
import { oversizedTar } from './malformed-tar.ts'
import { type PaxRecords, parsePaxRecords } from './pax-records.ts'
import type { TarAmbiguity } from './types.ts'

/** Headers that are no entries but say something of the next one, or of all that follow. */
const flags: ReadonlySet<string> = new Set(['x', 'g', 'L', 'K'])

export const isPreamble = (header: HeaderBlock): boolean => flags.has(header.typeFlag)

/** Collects what stands before an entry's own header: PAX records, GNU long names. */
export class PreambleCollector {
  readonly #maxBytes: number
  readonly #global = new Map<string, Buffer>()
  #local: PaxRecords | undefined
  #longName: Buffer | undefined
  #longLink: Buffer | undefined
  #headerOffset: number | undefined
  #ambiguities: TarAmbiguity[] = []

  /** @param maxBytes of one header, and of all global records together */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  get isEmpty(): boolean {
    return this.#headerOffset === undefined
  }

  /** Call before the header's data is read. Throws AppError `too-large`. */
  announce({ typeFlag, sizeBytes, offset }: HeaderBlock): void {
    if (sizeBytes > this.#maxBytes) {
      throw oversizedTar(say`A header in the layer has ${sizeBytes} bytes; at most ${this.#maxBytes} are read.`)
    }
    if (this.#local) this.#ambiguities.push('header-on-header')
    const earlier = { x: this.#local, L: this.#longName, K: this.#longLink }[typeFlag]
    if (earlier !== undefined) this.#ambiguities.push('repeated-header')
    // A global header belongs to the archive, not to the entry that happens to follow.
    if (typeFlag !== 'g') this.#headerOffset ??= offset
  }

  /** @param bytes the header's data, which is kept */
  add({ typeFlag, offset }: HeaderBlock, bytes: Buffer): void {
    const end = bytes.indexOf(0)
    const text = end < 0 ? bytes : bytes.subarray(0, end)
    if (typeFlag === 'L') this.#longName = text
    else if (typeFlag === 'K') this.#longLink = text
    else if (typeFlag === 'x') this.#local = parsePaxRecords(bytes, offset)
    else this.#mergeGlobal(parsePaxRecords(bytes, offset))
  }

  /** Hands out what was collected for the next entry and forgets it; global records stay. */
  take(): Preamble {
    const taken: Preamble = {
      local: this.#local,
      global: this.#global,
      longName: this.#longName,
      longLink: this.#longLink,
      headerOffset: this.#headerOffset,
      ambiguities: this.#ambiguities,
    }
    this.#local = this.#longName = this.#longLink = this.#headerOffset = undefined
    this.#ambiguities = []
    return taken
  }

  #mergeGlobal({ values }: PaxRecords): void {
    for (const [key, value] of values) {
      if (value.length > 0) this.#global.set(key, value)
      else this.#global.delete(key)
    }
    const total = [...this.#global].reduce((sum, [key, value]) => sum + key.length + value.length, 0)
    if (total > this.#maxBytes) {
      throw oversizedTar(say`The global headers of the layer have more than ${this.#maxBytes} bytes.`)
    }
  }
}
