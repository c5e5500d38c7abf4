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

/** A field of the header, and what an error calls it. */
interface NumberField {
  readonly at: number
  readonly width: number
  readonly what: Sentence
}

/**
 * Made once: a layer has up to a million headers.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06
 */
export const numberFields = {
  mode: { at: 100, width: 8, what: say`mode` },
  uid: { at: 108, width: 8, what: say`owner` },
  gid: { at: 116, width: 8, what: say`owner` },
  size: { at: 124, width: 12, what: say`size` },
  modifiedAt: { at: 136, width: 12, what: say`time` },
  deviceMajor: { at: 329, width: 8, what: say`device number` },
  deviceMinor: { at: 337, width: 8, what: say`device number` },
} as const satisfies Readonly<Record<string, NumberField>>

const checksumAt = 148
const checksumWidth = 8

/** Sum of all bytes with the checksum's own field read as spaces. */
function unsignedChecksum(block: Uint8Array): number {
  let sum = 0x20 * checksumWidth
  for (let at = 0; at < checksumAt; at++) sum += block[at] as number
  for (let at = checksumAt + checksumWidth; at < blockSize; at++) sum += block[at] as number
  return sum
}

/** Some old writers summed signed bytes. */
function signedChecksum(block: Uint8Array): number {
  let high = 0
  for (let at = 0; at < checksumAt; at++) high += (block[at] as number) >> 7
  for (let at = checksumAt + checksumWidth; at < blockSize; at++) high += (block[at] as number) >> 7
  return unsignedChecksum(block) - 256 * high
}

const formatOf = (block: Buffer): HeaderFormat => {
  const magic = block.toString('latin1', 257, 265)
  if (magic === 'ustar  \0') return 'gnu'
  if (!magic.startsWith('ustar\0')) return 'v7'
  return block.toString('latin1', 508, 512) === 'tar\0' ? 'star' : 'ustar'
}

/** Decodes and checks one block that is not all zeros. Throws AppError `malformed`. */
export function decodeHeader(block: Buffer, offset: number): HeaderBlock {
  const wanted = parseTarNumber(block, checksumAt, checksumWidth)
  if (wanted !== unsignedChecksum(block) && wanted !== signedChecksum(block))
    throw malformedTar(say`A header of the archive has a wrong checksum`, offset)
  const sizeBytes = numberField(block, offset, numberFields.size)
  if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 0) {
    throw malformedTar(say`An entry of the archive has an impossible size`, offset)
  }
  return { block, offset, format: formatOf(block), typeFlag: String.fromCharCode(block[156] as number), sizeBytes }
}

export function numberField(block: Uint8Array, offset: number, { at, width, what }: NumberField): number {
  const value = parseTarNumber(block, at, width)
  if (value === undefined) throw malformedTar(say`The ${what} of an entry is not a number`, offset)
  return value
}

/** Bytes of a field up to its first NUL; a view. */
export function textField(block: Buffer, at: number, width: number): Buffer {
  const end = block.indexOf(0, at)
  return block.subarray(at, end < 0 || end > at + width ? at + width : end)
}
