// https://www.rfc-editor.org/rfc/rfc1951#section-3.2.5 and #section-3.2.7

/** Symbol that ends a block. */
export const endOfBlock = 256
export const maxLiteralCodes = 286
export const maxDistanceCodes = 30

/** In which order a block gives the code lengths of its code length code. */
export const codeLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] as const

/** Symbols 16 to 18 of the code length code: repeat the length before, or zero, `base` times plus extra bits. */
export const repeats = [
  { ofPrevious: true, base: 3, extraBits: 2 },
  { ofPrevious: false, base: 3, extraBits: 3 },
  { ofPrevious: false, base: 11, extraBits: 7 },
] as const

/** Bases that follow from how many extra bits each symbol has. */
function basesOf(extraBits: Uint8Array, first: number): Uint16Array {
  const bases = new Uint16Array(extraBits.length)
  let base = first
  for (const [symbol, bits] of extraBits.entries()) {
    bases[symbol] = base
    base += 1 << bits
  }
  return bases
}

/** Of symbols 257 to 285. */
export const lengthExtraBits = Uint8Array.from({ length: 29 }, (_, symbol) =>
  symbol < 4 || symbol === 28 ? 0 : (symbol >> 2) - 1,
)
export const lengthBases = basesOf(lengthExtraBits, 3)
// The last symbol stands for the longest match alone, which the one before could say too.
lengthBases[28] = 258

export const distanceExtraBits = Uint8Array.from({ length: maxDistanceCodes }, (_, symbol) =>
  symbol < 2 ? 0 : (symbol >> 1) - 1,
)
export const distanceBases = basesOf(distanceExtraBits, 1)

/** https://www.rfc-editor.org/rfc/rfc1951#section-3.2.6 */
export const fixedLiteralLengths = Uint8Array.from({ length: 288 }, (_, symbol) =>
  symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8,
)
export const fixedDistanceLengths = new Uint8Array(32).fill(5)
