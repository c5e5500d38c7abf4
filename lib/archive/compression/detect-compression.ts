import { type Sentence, say, verbatim } from '#lib/messages/say'

/** How a layer's bytes are packed, by what the bytes say: media types of real images are sometimes wrong. */
export type Compression = 'gzip' | 'zstd' | 'none'

/** What detection found: a compression Portolan reads, or the name of one it does not. */
export type Detected =
  | { readonly compression: Compression }
  | { readonly compression: undefined; readonly words: Sentence }

/** Bytes that detection wants to see; fewer only where the whole blob is shorter. */
export const detectionBytes = 512

/**
 * First bytes of what may stand where a layer is expected.
 * gzip: https://www.rfc-editor.org/rfc/rfc1952#section-2.3.1 · zstd and its skippable frames:
 * https://www.rfc-editor.org/rfc/rfc8878#section-3.1
 */
const signatures: readonly { readonly bytes: readonly number[]; readonly found: Detected }[] = [
  { bytes: [0x1f, 0x8b], found: { compression: 'gzip' } },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], found: { compression: 'zstd' } },
  { bytes: [0x42, 0x5a, 0x68], found: { compression: undefined, words: verbatim('bzip2') } },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], found: { compression: undefined, words: verbatim('xz') } },
  { bytes: [0x04, 0x22, 0x4d, 0x18], found: { compression: undefined, words: verbatim('lz4') } },
  { bytes: [0x50, 0x4b, 0x03, 0x04], found: { compression: undefined, words: say`a zip archive` } },
  { bytes: [0x68, 0x73, 0x71, 0x73], found: { compression: undefined, words: say`a squashfs file system` } },
  { bytes: [0xe0, 0xf5, 0xe1, 0xe2], found: { compression: undefined, words: say`an EROFS file system` } },
]

const isSkippableFrame = (head: Uint8Array) =>
  ((head[0] ?? 0) & 0xf0) === 0x50 && head[1] === 0x2a && head[2] === 0x4d && head[3] === 0x18

const startsWith = (head: Uint8Array, bytes: readonly number[]) => bytes.every((byte, at) => head[at] === byte)

const checksumStart = 148
const checksumEnd = 156

/**
 * Whether a tar header's own checksum holds; it works for every tar dialect, also those without a magic number.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06
 */
function isTarHeader(head: Uint8Array): boolean {
  if (head.length < detectionBytes) return false
  let sum = 0
  for (let at = 0; at < detectionBytes; at += 1) sum += at >= checksumStart && at < checksumEnd ? 0x20 : (head[at] ?? 0)
  const digits = /^ *([0-7]+)/.exec(String.fromCharCode(...head.subarray(checksumStart, checksumEnd)))?.[1]
  return digits !== undefined && Number.parseInt(digits, 8) === sum
}

/**
 * Tells how a blob is compressed from its first `detectionBytes` bytes (fewer when the blob is shorter).
 * @param mediaType as the manifest says; used for words only, where the bytes are none we know
 */
export function detectCompression(head: Uint8Array, mediaType = ''): Detected {
  // https://github.com/containers/ocicrypt: the bytes of an encrypted layer look like noise, only the type tells.
  if (mediaType.endsWith('+encrypted')) return { compression: undefined, words: say`encrypted` }
  const known = signatures.find(({ bytes }) => startsWith(head, bytes))
  if (known) return known.found
  if (isSkippableFrame(head)) return { compression: 'zstd' }
  // A tar that begins with its end is an empty tar.
  if (isTarHeader(head) || head.every(byte => byte === 0)) return { compression: 'none' }
  return { compression: undefined, words: say`neither gzip, zstd nor tar` }
}
