import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'

const constructors = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, f64: Float64Array } as const

interface ColumnTypes {
  readonly u8: Uint8Array
  readonly u16: Uint16Array
  readonly u32: Uint32Array
  readonly f64: Float64Array
}

export type ColumnType = keyof ColumnTypes
export type ColumnOf<T extends ColumnType> = ColumnTypes[T]
export type Shape = Readonly<Record<string, ColumnType>>
export type Columns<S extends Shape> = { readonly [K in keyof S]: ColumnOf<S[K]> }

/** What a file of columns holds. Bytes of another kind or version are refused. */
export interface ColumnFormat<S extends Shape> {
  readonly kind: string
  readonly version: number
  readonly shape: S
}

const align = (bytes: number) => Math.ceil(bytes / 8) * 8
const preludeBytes = 8

export const emptyColumn = <T extends ColumnType>(type: T, length: number): ColumnOf<T> =>
  new constructors[type](length) as ColumnTypes[T]

/**
 * Lays columns out in one buffer: length of the description, the description as JSON, and each column at a multiple of
 * 8 bytes, in the byte order of the machine. The result is what goes to disk and, transferred, between threads.
 */
export function packColumns<S extends Shape>(format: ColumnFormat<S>, columns: Columns<S>): Uint8Array<ArrayBuffer> {
  const names = Object.keys(format.shape)
  const lengths = names.map(name => columns[name]?.length ?? 0)
  const json = Buffer.from(JSON.stringify({ kind: format.kind, version: format.version, lengths }))
  const start = align(preludeBytes + json.length)
  const total = names.reduce((sum, name) => sum + align(columns[name]?.byteLength ?? 0), start)
  const packed = Buffer.from(new ArrayBuffer(total))
  packed.writeUInt32LE(json.length)
  json.copy(packed, preludeBytes)
  let at = start
  for (const name of names) {
    const column = columns[name]
    if (!column) continue
    packed.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at)
    at += align(column.byteLength)
  }
  return packed
}

/** Views of the columns; nothing is copied where `bytes` are aligned. Throws AppError `malformed`. */
export function unpackColumns<S extends Shape>(format: ColumnFormat<S>, bytes: Uint8Array): Columns<S> {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
  const { lengths, start } = readDescription(format, aligned)
  let at = start
  const columns = Object.entries(format.shape).map(([name, type], index) => {
    const length = lengths[index] ?? -1
    const size = constructors[type].BYTES_PER_ELEMENT * length
    if (!Number.isSafeInteger(length) || length < 0 || at + size > aligned.byteLength) throw unreadable(format)
    const column = new constructors[type](aligned.buffer as ArrayBuffer, aligned.byteOffset + at, length)
    at += align(size)
    return [name, column]
  })
  return Object.fromEntries(columns) as Columns<S>
}

function readDescription(format: ColumnFormat<Shape>, bytes: Uint8Array) {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const jsonBytes = view.readUInt32LE()
    const found = JSON.parse(view.toString('utf8', preludeBytes, preludeBytes + jsonBytes))
    if (found.kind === format.kind && found.version === format.version && Array.isArray(found.lengths)) {
      return { lengths: found.lengths as readonly number[], start: align(preludeBytes + jsonBytes) }
    }
  } catch {
    // Falls through: whatever is wrong with it, these are no such columns.
  }
  throw unreadable(format)
}

const unreadable = ({ kind, version }: ColumnFormat<Shape>) =>
  new AppError('malformed', say`Stored data is no ${kind} of version ${version}.`, {
    hint: say`It is built again from the layer; nothing has to be done.`,
  })
