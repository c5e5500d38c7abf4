export interface FoundString {
  /** Of its first byte in the file. */
  readonly offset: number
  readonly text: string
}

/** As `strings` has it by default. */
const leastLength = 4

const isPrintable = (byte: number) => (byte >= 0x20 && byte < 0x7f) || byte === 0x09

/**
 * Runs of at least four printable ASCII characters, as `strings -a` finds them:
 * https://sourceware.org/binutils/docs/binutils/strings.html. @param start offset of the bytes in the file
 */
export function findStrings(bytes: Uint8Array, start: number): readonly FoundString[] {
  const found: FoundString[] = []
  let from = 0
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && isPrintable(bytes[at] as number)) continue
    if (at - from >= leastLength)
      found.push({ offset: start + from, text: Buffer.from(bytes.subarray(from, at)).toString('latin1') })
    from = at + 1
  }
  return found
}
