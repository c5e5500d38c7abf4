const space = 0x20
const zeroDigit = 0x30

/**
 * A number of a header field: octal digits among spaces and NULs, or base-256 where the first bit is set.
 * Undefined when it is neither. Numbers beyond 2^53 lose units. https://www.gnu.org/software/tar/manual/html_node/Extensions.html
 */
export function parseTarNumber(block: Uint8Array, offset: number, width: number): number | undefined {
  return ((block[offset] as number) & 0x80) !== 0 ? base256(block, offset, width) : octal(block, offset, width)
}

/** Two's complement, big-endian, after the first bit. */
function base256(block: Uint8Array, offset: number, width: number): number {
  const isNegative = ((block[offset] as number) & 0x40) !== 0
  const invert = isNegative ? 0xff : 0
  let value = ((block[offset] as number) ^ invert) & 0x7f
  for (let at = offset + 1; at < offset + width; at++) value = value * 256 + ((block[at] as number) ^ invert)
  return isNegative ? -value - 1 : value
}

/** What remains after the digits must be filling: a space may be followed by fillers only, a NUL ends the field. */
function octal(block: Uint8Array, offset: number, width: number): number | undefined {
  const end = offset + width
  let at = offset
  while (at < end && (block[at] === space || block[at] === 0)) at++
  let value = 0
  for (; at < end; at++) {
    const digit = (block[at] as number) - zeroDigit
    if (digit < 0 || digit > 7) break
    value = value * 8 + digit
  }
  while (at < end && block[at] === space) at++
  return at === end || block[at] === 0 ? value : undefined
}
