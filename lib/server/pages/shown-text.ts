import 'server-only'
import type { ShownText } from '#lib/contract/views/documents'

/** What is rendered of one document; the exact bytes are a link away. */
export const shownBytes = 256 * 1024

/** The beginning of a document as text. A cut in the middle of a character leaves a replacement character, cut too. */
export function textOf(bytes: Uint8Array): ShownText {
  const cut = bytes.byteLength > shownBytes
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, shownBytes))
  return { text: cut ? text.replace(/\uFFFD+$/, '') : text, cut, sizeBytes: bytes.byteLength }
}
