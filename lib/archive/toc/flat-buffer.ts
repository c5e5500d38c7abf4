import { say } from '#lib/messages/say'
import { malformedToc } from './malformed-toc.ts'

/** Bytes of the offsets from one thing to another, and of the lengths before vectors and strings. */
const offsetBytes = 4
/** A vtable begins with its own length and that of the table. */
const vtableHeaderBytes = 4

/** More than a path may have. A table of entries may point to one long text from each of them, and each time it is decoded. */
const maxTextBytes = 8192

const decoder = new TextDecoder()

/**
 * A table of a FlatBuffer that somebody else made: fields are reached through offsets, each of which is checked before it is
 * followed. Fields are numbered as the schema lists them. https://flatbuffers.dev/internals/. Throws AppError `malformed`.
 */
export class FlatTable {
  readonly #view: DataView
  readonly #at: number
  readonly #vtable: number
  readonly #vtableBytes: number

  private constructor(view: DataView, at: number) {
    this.#view = view
    this.#at = at
    try {
      this.#vtable = at - view.getInt32(at, true)
      this.#vtableBytes = view.getUint16(this.#vtable, true)
    } catch (error) {
      throw outside(error)
    }
  }

  static root(bytes: Uint8Array): FlatTable {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return new FlatTable(view, follow(view, 0))
  }

  text(field: number): string {
    const place = this.#placeOf(field)
    if (place === undefined) return ''
    const { start, length } = vectorAt(this.#view, follow(this.#view, place), 1)
    if (length > maxTextBytes) throw malformedToc(say`The SOCI index has a text that is too long.`)
    return decoder.decode(new Uint8Array(this.#view.buffer, this.#view.byteOffset + start, length))
  }

  /** A `long` that is a count or an offset; 0 where it is left out. */
  long(field: number): number {
    const place = this.#placeOf(field)
    if (place === undefined) return 0
    const value = this.#read(() => Number(this.#view.getBigInt64(place, true)))
    if (!Number.isSafeInteger(value) || value < 0) throw outside()
    return value
  }

  table(field: number): FlatTable | undefined {
    const place = this.#placeOf(field)
    return place === undefined ? undefined : new FlatTable(this.#view, follow(this.#view, place))
  }

  /** The tables of a vector, one at a time: there may be a million. */
  *tables(field: number): Generator<FlatTable> {
    const place = this.#placeOf(field)
    if (place === undefined) return
    const { start, length } = vectorAt(this.#view, follow(this.#view, place), offsetBytes)
    for (let index = 0; index < length; index += 1)
      yield new FlatTable(this.#view, follow(this.#view, start + index * offsetBytes))
  }

  /** Where the table has a field; undefined where it is left out. */
  #placeOf(field: number): number | undefined {
    const entry = vtableHeaderBytes + 2 * field
    if (entry + 2 > this.#vtableBytes) return undefined
    const offset = this.#read(() => this.#view.getUint16(this.#vtable + entry, true))
    return offset === 0 ? undefined : this.#at + offset
  }

  #read<T>(read: () => T): T {
    try {
      return read()
    } catch (error) {
      throw outside(error)
    }
  }
}

/** A DataView refuses what lies outside of it. */
const outside = (cause?: unknown) => malformedToc(say`The SOCI index has an offset that leads out of it.`, cause)

function follow(view: DataView, place: number): number {
  try {
    return place + view.getUint32(place, true)
  } catch (error) {
    throw outside(error)
  }
}

function vectorAt(
  view: DataView,
  place: number,
  itemBytes: number,
): { readonly start: number; readonly length: number } {
  if (place + offsetBytes > view.byteLength) throw outside()
  const start = place + offsetBytes
  const length = view.getUint32(place, true)
  if (length * itemBytes > view.byteLength - start) throw outside()
  return { start, length }
}
