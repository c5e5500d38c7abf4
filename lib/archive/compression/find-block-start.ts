import { constants, inflateRawSync } from 'node:zlib'
import { alignToByte } from './bit-prefix.ts'
import { BitReader } from './bit-reader.ts'
import { readBlockHeader } from './deflate-block-header.ts'

/** How much compressed input and how much output a decision is made on, at most. */
export const probeBytes = 4_096

/** Less agreement than this proves nothing. */
const minimumAgreement = 1_024

/** Deflate expands by less than this. https://zlib.net/zlib_tech.html */
const largestRatio = 1_100

type Kind = 'stored' | 'compressed'

/** What a block that begins at this bit would be, if one can. */
function kindAt(reader: BitReader, bit: number): Kind | undefined {
  reader.position = bit
  try {
    return readBlockHeader(reader)?.body.kind
  } catch {
    return undefined
  }
}

/** How many bytes a decoding from this bit has in common with what came out; undefined when it contradicts it. */
function agreementAt(compressed: Uint8Array, bit: number, window: Uint8Array, output: Uint8Array): number | undefined {
  const { pieces } = alignToByte(compressed.subarray(bit >> 3), bit & 7)
  try {
    const decoded = inflateRawSync(Buffer.concat(pieces), {
      ...(window.length > 0 && { dictionary: window }),
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: compressed.length * largestRatio,
    })
    const length = Math.min(decoded.length, output.length)
    return decoded.subarray(0, length).equals(output.subarray(0, length)) ? length : undefined
  } catch {
    return undefined
  }
}

/**
 * Finds the bit at which a block begins that zlib stopped before: zlib tells only which byte it has read.
 *
 * Each of the eight positions is tried; one counts as found only when a block header can stand there, decoding from
 * there gives what zlib gave afterwards, and no other position does so too. Only the positions of a stored block may
 * be several: its header is followed by zero bits up to the byte's end, so that all of them mean the same.
 * @param compressed begins with the last byte that zlib had read
 * @returns position in bits from the start of `compressed`, 1 to 8, or undefined when it cannot be proven
 */
export function findBlockStart(compressed: Uint8Array, window: Uint8Array, output: Uint8Array): number | undefined {
  const reader = new BitReader()
  reader.append(compressed)
  const found: { readonly bit: number; readonly kind: Kind }[] = []
  for (let bit = 1; bit <= 8; bit += 1) {
    const kind = kindAt(reader, bit)
    if (!kind) continue
    const agreement = agreementAt(compressed, bit, window, output)
    if (agreement !== undefined && agreement >= minimumAgreement) found.push({ bit, kind })
  }
  const isProven = found.length === 1 || found.every(({ kind }) => kind === 'stored')
  return isProven ? found.at(-1)?.bit : undefined
}
