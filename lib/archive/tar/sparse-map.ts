import { say } from '#lib/messages/say'
import { blockSize } from './header-block.ts'
import { malformedTar } from './malformed-tar.ts'
import { parseTarNumber } from './tar-number.ts'
import type { SparseSegment } from './types.ts'

/** A map that is read block by block. */
export interface SparseMap {
  /** Offset and size of each segment by turns. */
  readonly numbers: readonly number[]
  readonly isComplete: boolean
  /** How much of the entry's stored data is the map and no contents. */
  readonly bytesInData: number
  readonly extend: (block: Buffer) => void
}

const notValid = say`A sparse file has a map that is not valid`

/**
 * The map of an old GNU sparse file: four segments in the header and 21 in each block that follows while a flag says so.
 * https://www.gnu.org/software/tar/manual/html_node/Standard.html (`struct sparse`)
 */
export class OldSparseMap implements SparseMap {
  readonly numbers: number[] = []
  readonly bytesInData = 0
  readonly sizeBytes: number
  readonly #offset: number
  #isExtended: boolean

  /** @param offset the header's place in the archive */
  constructor(header: Uint8Array, offset: number) {
    this.#offset = offset
    this.sizeBytes = parseTarNumber(header, 483, 12) ?? -1
    this.#isExtended = header[482] !== 0
    this.#read(header, 386, 4)
  }

  get isComplete(): boolean {
    return !this.#isExtended
  }

  extend(block: Uint8Array): void {
    this.#isExtended = block[504] !== 0
    this.#read(block, 0, 21)
  }

  /** Pairs of 12-byte numbers, offset and size, up to one that is empty. */
  #read(block: Uint8Array, at: number, count: number): void {
    for (let field = at; field < at + count * 24 && block[field] !== 0; field += 24) {
      for (const start of [field, field + 12]) {
        const value = parseTarNumber(block, start, 12)
        if (value === undefined) throw malformedTar(notValid, this.#offset)
        this.numbers.push(value)
      }
    }
  }
}

/**
 * The map of format 1.0, which begins the file's stored data: decimal numbers, each with a newline, filled up to a whole
 * block; the first one counts the segments. https://www.gnu.org/software/tar/manual/html_node/PAX-1.html
 */
export class TextSparseMap implements SparseMap {
  readonly numbers: number[] = []
  readonly #offset: number
  /** How many numbers there will be, once the first line has told. */
  #count: number | undefined
  /** The beginning of a line that the next block goes on with. */
  #rest = ''
  bytesInData = 0

  constructor(offset: number) {
    this.#offset = offset
  }

  get isComplete(): boolean {
    return this.numbers.length === this.#count
  }

  extend(block: Buffer): void {
    this.bytesInData += block.length
    const lines = (this.#rest + block.toString('latin1')).split('\n')
    this.#rest = lines.pop() ?? ''
    for (const line of lines) {
      if (this.isComplete) return
      const number = decimal(line, this.#offset)
      if (this.#count === undefined) this.#count = 2 * number
      else this.numbers.push(number)
    }
  }
}

/** The map of format 0.1: `offset,size,offset,size…` */
export const readSparseList = (value: Buffer, offset: number): readonly number[] =>
  value.length === 0
    ? []
    : value
        .toString('latin1')
        .split(',')
        .map(text => decimal(text, offset))

function decimal(text: string, offset: number): number {
  if (!/^\d{1,16}$/.test(text)) throw malformedTar(notValid, offset)
  return Number(text)
}

/**
 * Segments of a sparse file, checked: in order, apart, inside the file, and together exactly what is stored. Other
 * maps would let one reader see other contents than the next.
 */
export function sparseSegments(
  numbers: readonly number[],
  sizeBytes: number,
  storedBytes: number,
  offset: number,
): readonly SparseSegment[] {
  const segments: SparseSegment[] = []
  let end = 0
  let total = 0
  for (let at = 0; at < numbers.length; at += 2) {
    const segment = { offset: numbers[at] as number, sizeBytes: numbers[at + 1] ?? -1 }
    if (segment.sizeBytes < 0 || segment.offset < end) {
      throw malformedTar(say`A sparse file has a map that is out of order`, offset)
    }
    end = segment.offset + segment.sizeBytes
    total += segment.sizeBytes
    if (segment.sizeBytes > 0) segments.push(segment)
  }
  // GNU tar pads the last stored segment to a whole block in some versions.
  const surplus = storedBytes - total
  if (end > sizeBytes || surplus < 0 || surplus >= blockSize) {
    throw malformedTar(say`A sparse file has a map that does not fit its size`, offset)
  }
  return segments
}
