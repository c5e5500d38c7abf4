import { alignToByte } from './bit-prefix.ts'
import { windowBytes } from './inflate-engine.ts'
import { RawInflate } from './raw-inflate.ts'

/** How much compressed input and how much output a decision is made on, at most. */
export const probeBytes = 4_096

/** Less agreement than this proves nothing. */
const minimumAgreement = 1_024

/** https://www.rfc-editor.org/rfc/rfc1951#section-3.2.3 */
const storedType = 0
const reservedType = 3

/** The two bits that follow a block's first one. */
function typeAt(compressed: Uint8Array, bit: number): number {
  const at = (bit + 1) >> 3
  const bits = (compressed[at] ?? 0) | ((compressed[at + 1] ?? 0) << 8)
  return (bits >> ((bit + 1) & 7)) & 3
}

/** A stored block that is not the last one and holds nothing but the window, which then can be referred back to. */
const storedHeader = ({ length }: Uint8Array) =>
  Uint8Array.of(storedType << 1, length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff)

/** Finds the bit at which a block begins that zlib stopped before: zlib tells only which byte it has read. */
export class BlockProbe {
  readonly #inflate = new RawInflate()
  readonly #decoded = new Uint8Array(windowBytes + probeBytes)

  /**
   * Each of the eight positions is tried; one counts as found only when decoding from there gives what zlib gave
   * afterwards, and no other position does so too. Only the positions of a stored block may be several: its header is
   * followed by zero bits up to the byte's end, so that all of them mean the same.
   * @param compressed begins with the last byte that zlib had read
   * @param window output before the block
   * @param output what came out of it, up to `probeBytes`
   * @returns position in bits from the start of `compressed`, 1 to 8, or undefined when it cannot be proven
   */
  find(compressed: Uint8Array, window: Uint8Array, output: Uint8Array): number | undefined {
    const found: number[] = []
    for (let bit = 1; bit <= 8; bit += 1)
      if (this.#agreementAt(compressed, bit, window, output) >= minimumAgreement) found.push(bit)
    const isProven = found.length === 1 || found.every(bit => typeAt(compressed, bit) === storedType)
    return isProven ? found.at(-1) : undefined
  }

  close(): void {
    this.#inflate.close()
  }

  /** How many bytes a decoding from this bit has in common with what came out; 0 when it contradicts it. */
  #agreementAt(compressed: Uint8Array, bit: number, window: Uint8Array, output: Uint8Array): number {
    if (typeAt(compressed, bit) === reservedType) return 0
    const { pieces } = alignToByte(compressed.subarray(bit >> 3), bit & 7)
    const end = window.length + output.length
    let at = 0
    this.#inflate.reset()
    for (const piece of [storedHeader(window), window, ...pieces]) {
      this.#inflate.write(piece, 0, this.#decoded, at, end - at)
      if (this.#inflate.error !== undefined) return 0
      at += this.#inflate.made
    }
    const decoded = this.#decoded.subarray(window.length, at)
    return Buffer.compare(decoded, output.subarray(0, decoded.length)) === 0 ? decoded.length : 0
  }
}
