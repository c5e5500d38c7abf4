import { say } from '#lib/messages/say'
import { malformedTar } from './malformed-tar.ts'

/** Records of an extended header by their keyword. */
export interface PaxRecords {
  readonly values: ReadonlyMap<string, Buffer>
  /** Every `GNU.sparse.offset` and `GNU.sparse.numbytes` in order: format 0.0 repeats them for each segment. */
  readonly sparsePairs: readonly number[]
  /** A keyword other than those came twice. */
  readonly hasRepeats: boolean
}

const maxLengthDigits = 8
const repeatedByDesign = new Set(['GNU.sparse.offset', 'GNU.sparse.numbytes'])
/** Values in which a NUL would end the name for some readers only. */
const withoutNul = new Set(['path', 'linkpath', 'uname', 'gname', 'GNU.sparse.name'])

/**
 * Reads `<length> <keyword>=<value>\n` records. https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_03
 * Values are views. Throws AppError `malformed`; `offset` is the header's.
 */
export function parsePaxRecords(bytes: Buffer, offset: number): PaxRecords {
  const values = new Map<string, Buffer>()
  const sparsePairs: number[] = []
  let hasRepeats = false
  for (let at = 0; at < bytes.length; ) {
    const { key, value, end } = parseRecord(bytes, at, offset)
    at = end
    if (withoutNul.has(key) && value.includes(0))
      throw malformedTar(say`A name in an extended header has a NUL in it`, offset)
    if (repeatedByDesign.has(key)) sparsePairs.push(paxInteger(value, offset))
    else hasRepeats ||= values.has(key)
    values.set(key, value)
  }
  return { values, sparsePairs, hasRepeats }
}

function parseRecord(bytes: Buffer, at: number, offset: number) {
  const space = bytes.indexOf(0x20, at)
  const digits = space < 0 || space - at > maxLengthDigits ? '' : bytes.toString('latin1', at, space)
  const end = at + Number(digits)
  const equals = bytes.indexOf(0x3d, space)
  const isValid =
    /^\d+$/.test(digits) && end <= bytes.length && equals > space + 1 && equals < end - 1 && bytes[end - 1] === 0x0a
  if (!isValid) throw malformedTar(say`An extended header has a record that is not valid`, offset)
  return { key: bytes.toString('utf8', space + 1, equals), value: bytes.subarray(equals + 1, end - 1), end }
}

/** A whole number of a record, as used for sizes and owners. */
export function paxInteger(value: Buffer, offset: number): number {
  const text = value.toString('latin1')
  const number = Number(text)
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number)) {
    throw malformedTar(say`An extended header has a number that is not valid`, offset)
  }
  return number
}

/** Seconds with an optional fraction and sign. */
export function paxTime(value: Buffer, offset: number): number {
  const text = value.toString('latin1')
  if (!/^-?\d{1,20}(\.\d*)?$/.test(text))
    throw malformedTar(say`An extended header has a time that is not valid`, offset)
  return Number(text)
}
