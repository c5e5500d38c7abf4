import { crc32 } from 'node:zlib'

/** The CRC-32 polynomial of https://www.rfc-editor.org/rfc/rfc1952#section-8, highest power in the lowest bit. */
const polynomial = 0xedb88320
const one = 0x80000000

/** Product of two polynomials modulo the CRC's. */
function multiply(a: number, b: number): number {
  let product = 0
  let factor = b
  for (let bit = one; bit !== 0 && a !== 0; bit >>>= 1) {
    if (a & bit) product ^= factor
    factor = factor & 1 ? (factor >>> 1) ^ polynomial : factor >>> 1
  }
  return product >>> 0
}

/** x to the power of 8 × 2^k, for each bit of a length in bytes below 2^53. */
const powers: readonly number[] = (() => {
  const list: number[] = []
  let power = one >>> 8
  for (let k = 0; k < 53; k += 1) {
    list.push(power)
    power = multiply(power, power)
  }
  return list
})()

function powerOf(bytes: number): number {
  let power = one
  let left = bytes
  for (let k = 0; left > 0; k += 1) {
    if (left % 2 === 1) power = multiply(power, powers[k] ?? one)
    left = Math.floor(left / 2)
  }
  return power
}

/** The state of a CRC at some place of a stream. */
export interface CrcMark {
  readonly value: number
  /** Bytes before this place. */
  readonly position: number
}

/** CRC-32 of the bytes between two marks of one stream, without reading them again. */
export const crcBetween = (from: CrcMark, to: CrcMark): number =>
  (to.value ^ multiply(from.value, powerOf(to.position - from.position))) >>> 0

/** CRC-32 over a stream, of which any part's can be told afterwards: one pass serves gzip's trailer and every file. */
export class RunningCrc {
  #value = 0
  #position = 0

  get mark(): CrcMark {
    return { value: this.#value, position: this.#position }
  }

  update(bytes: Uint8Array): void {
    this.#value = crc32(bytes, this.#value)
    this.#position += bytes.length
  }
}
