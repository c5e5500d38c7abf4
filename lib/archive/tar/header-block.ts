import { type Sentence, say } from '#lib/messages/say'
import { malformedTar } from './malformed-tar.ts'
import { parseTarNumber } from './tar-number.ts'

export const blockSize = 512

/** Which of the layouts of a header block this is: they differ in what follows the first 257 bytes. */
export type HeaderFormat = 'v7' | 'ustar' | 'star' | 'gnu'

/** A header block, decoded field by field; nothing is joined or judged yet. */
export interface HeaderBlock {
  /** Of the 512 bytes; valid as long as the chunk they are in. */
  readonly block: Buffer
  /** Where the block is in the archive. */
  readonly offset: number
  readonly format: HeaderFormat
  readonly typeFlag: string
  readonly sizeBytes: number
}

/** Sum of all bytes with the checksum's own field read as spaces. */
function checksums(block: Uint8Array): { readonly unsigned: number; readonly signed: number } {
  let unsigned = 0
  let high = 0
  for (let at = 0; at < blockSize; at++) {
    const byte = block[at] as number
    unsigned += byte
    high += byte >> 7
  }
  for (let at = 148; at < 156; at++) {
    const byte = block[at] as number
    unsigned += 0x20 - byte
    high -= byte >> 7
  }
  // Some old writers summed signed bytes.
  return { unsigned, signed: unsigned - 256 * high }
}

const formatOf = (block: Buffer): HeaderFormat => {
  const magic = block.toString('latin1', 257, 265)
  if (magic === 'ustar  \0') return 'gnu'
  if (!magic.startsWith('ustar\0')) return 'v7'
  return block.toString('latin1', 508, 512) === 'tar\0' ? 'star' : 'ustar'
}

/** Decodes and checks one block that is not all zeros. Throws AppError `malformed`. */
export function decodeHeader(block: Buffer, offset: number): HeaderBlock {
  const wanted = parseTarNumber(block, 148, 8)
  const { unsigned, signed } = checksums(block)
  if (wanted !== unsigned && wanted !== signed)
    throw malformedTar(say`A header of the archive has a wrong checksum`, offset)
  const sizeBytes = numberField(block, offset, 124, 12, say`size`)
  if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 0) {
    throw malformedTar(say`An entry of the archive has an impossible size`, offset)
  }
  return { block, offset, format: formatOf(block), typeFlag: String.fromCharCode(block[156] as number), sizeBytes }
}

/** @param what names the field in the sentence of the error */
export function numberField(block: Uint8Array, offset: number, at: number, width: number, what: Sentence): number {
  const value = parseTarNumber(block, at, width)
  if (value === undefined) throw malformedTar(say`The ${what} of an entry is not a number`, offset)
  return value
}

/** Bytes of a field up to its first NUL; a view. */
export function textField(block: Buffer, at: number, width: number): Buffer {
  const end = block.indexOf(0, at)
  return block.subarray(at, end < 0 || end > at + width ? at + width : end)
}
