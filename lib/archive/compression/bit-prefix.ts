/**
 * zlib decodes from byte boundaries, blocks begin at any bit. Empty deflate blocks of the right length in bits, put in
 * front, move a block to where zlib can begin: they add nothing to the output.
 */

const codeLengthSymbols = 18

/** Bits as a list, each number's lowest bit first. */
const bitsOf = (value: number, count: number) => Array.from({ length: count }, (_, at) => (value >>> at) & 1)

/** Huffman codes are written highest bit first. https://www.rfc-editor.org/rfc/rfc1951#section-3.1.1 */
const codeOf = (value: number, count: number) => bitsOf(value, count).reverse()

/** Ten bits: not last, fixed codes, end of block. */
const emptyFixedBlock = [...bitsOf(0, 1), ...bitsOf(1, 2), ...codeOf(0, 7)]

/**
 * An odd number of bits (93), so that together with fixed blocks every length modulo 8 can be made: not last, dynamic
 * codes, of which only the end of block has one, of one bit.
 */
const emptyDynamicBlock = [
  ...bitsOf(0, 1),
  ...bitsOf(2, 2),
  ...bitsOf(0, 5),
  ...bitsOf(0, 5),
  ...bitsOf(codeLengthSymbols - 4, 4),
  // In the order 16 17 18 0 8 7 9 6 10 5 11 4 12 3 13 2 14 1: two bits for 18 and 0, one for 1.
  ...[0, 0, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1].flatMap(length => bitsOf(length, 3)),
  // 138 and 118 literals without a code, a length of 1 for the end of block, 0 for the only distance.
  ...[...codeOf(3, 2), ...bitsOf(138 - 11, 7)],
  ...[...codeOf(3, 2), ...bitsOf(118 - 11, 7)],
  ...codeOf(0, 1),
  ...codeOf(2, 2),
  // End of block.
  0,
]

function prefixOf(bit: number): Uint8Array {
  const bits = bit % 2 === 1 ? [...emptyDynamicBlock] : []
  while (bits.length % 8 !== bit) bits.push(...emptyFixedBlock)
  const bytes = new Uint8Array(Math.ceil(bits.length / 8))
  for (const [at, value] of bits.entries()) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (value << (at & 7))
  return bytes
}

const prefixes = Array.from({ length: 8 }, (_, bit) => prefixOf(bit))

/**
 * Deflate bytes that zlib can read from their start.
 * @param compressed its first byte holds the block's first bit
 * @param bit which bit of that byte, 0 to 7
 * @returns pieces to be decoded one after another, and how many of their bytes are ours (the first byte counts as its own)
 */
export function alignToByte(
  compressed: Uint8Array,
  bit: number,
): { readonly pieces: readonly Uint8Array[]; readonly addedBytes: number } {
  const prefix = prefixes[bit]
  if (bit === 0 || !prefix) return { pieces: [compressed], addedBytes: 0 }
  const front = prefix.slice()
  const last = front.length - 1
  front[last] = (front[last] ?? 0) | ((compressed[0] ?? 0) & (0xff << bit))
  return { pieces: [front, compressed.subarray(1)], addedBytes: last }
}
