import { DeflateError } from './inflate-engine.ts'

const maxCodeBits = 15

/**
 * A lookup table of a canonical Huffman code (https://www.rfc-editor.org/rfc/rfc1951#section-3.2.2), indexed by the next
 * `primaryBits` bits of input, lowest bit first.
 *
 * Entries: 0 is no code; positive is `symbol << 4 | code length`; negative is `-(offset << 4 | bits)` of a second table
 * for longer codes, which is indexed by the `bits` bits after the primary ones.
 */
export interface HuffmanTable {
  readonly entries: Int32Array
  readonly primaryBits: number
}

/** Codes of one length, as the canonical code counts them. */
function countLengths(lengths: Uint8Array): Int32Array {
  const counts = new Int32Array(maxCodeBits + 1)
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1
  counts[0] = 0
  return counts
}

/** Refuses codes that say two things for one bit string, or nothing where the specification demands all. */
function checkComplete(counts: Int32Array, mayBeSingle: boolean): void {
  let left = 1
  for (let bits = 1; bits <= maxCodeBits; bits += 1) {
    left = left * 2 - (counts[bits] ?? 0)
    if (left < 0) throw new DeflateError('A Huffman code has more codes than bits allow.')
  }
  const total = counts.reduce((sum, count) => sum + count, 0)
  const isSingle = total === 0 || (total === 1 && counts[1] === 1)
  if (left > 0 && !(mayBeSingle && isSingle)) throw new DeflateError('A Huffman code is incomplete.')
}

const reverseBits = (code: number, bits: number): number => {
  let reversed = 0
  for (let at = 0; at < bits; at += 1) reversed |= ((code >>> at) & 1) << (bits - 1 - at)
  return reversed
}

/**
 * @param lengths code length of each symbol, 0 for unused ones
 * @param mayBeSingle one code of one bit, or none at all, is allowed though it is incomplete, as zlib allows it
 */
export function buildHuffmanTable(lengths: Uint8Array, primaryBits: number, mayBeSingle: boolean): HuffmanTable {
  const counts = countLengths(lengths)
  checkComplete(counts, mayBeSingle)
  const nextCode = new Int32Array(maxCodeBits + 2)
  for (let bits = 1; bits <= maxCodeBits; bits += 1)
    nextCode[bits + 1] = ((nextCode[bits] ?? 0) + (counts[bits] ?? 0)) << 1
  let longest = maxCodeBits
  while (longest > primaryBits && counts[longest] === 0) longest -= 1
  const primary = 1 << primaryBits
  const secondBits = longest - primaryBits
  // Each long code needs at most one second table of its own, and codes that share their first bits share it.
  const longCodes = counts.subarray(primaryBits + 1).reduce((sum, count) => sum + count, 0)
  const entries = new Int32Array(primary + (longCodes << Math.max(0, secondBits)))
  let used = primary
  for (let symbol = 0; symbol < lengths.length; symbol += 1) {
    const bits = lengths[symbol] ?? 0
    if (bits === 0) continue
    const code = nextCode[bits] ?? 0
    nextCode[bits] = code + 1
    const reversed = reverseBits(code, bits)
    const entry = (symbol << 4) | bits
    if (bits <= primaryBits) {
      for (let at = reversed; at < primary; at += 1 << bits) entries[at] = entry
      continue
    }
    const first = reversed & (primary - 1)
    if (entries[first] === 0) {
      entries[first] = -((used << 4) | secondBits)
      used += 1 << secondBits
    }
    const start = -(entries[first] ?? 0) >>> 4
    for (let at = reversed >>> primaryBits; at < 1 << secondBits; at += 1 << (bits - primaryBits))
      entries[start + at] = entry
  }
  return { entries, primaryBits }
}
