/** A ustar header of a regular file: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06 */
export function tarHeader(name: string, sizeBytes: number): Buffer {
  const bytes = Buffer.alloc(512)
  const size = sizeBytes.toString(8).padStart(11, '0')
  bytes.write(name, 0)
  bytes.write(`0000644\x000000000\x000000000\x00${size}\x0000000000000\x00        0`, 100)
  bytes.write('ustar\x0000', 257)
  const sum = bytes.reduce((total, byte) => total + byte, 0)
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return bytes
}
