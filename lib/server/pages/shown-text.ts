import 'server-only'

/** What is rendered of one document; the exact bytes are a link away. */
export const shownBytes = 256 * 1024

export interface ShownText {
  readonly text: string
  /** Whether the document goes on after `text`. */
  readonly cut: boolean
  /** Of the whole document. */
  readonly sizeBytes: number
}

/** The beginning of a document as text. A cut in the middle of a character leaves a replacement character, cut too. */
export function textOf(bytes: Uint8Array): ShownText {
  const cut = bytes.byteLength > shownBytes
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, shownBytes))
  return { text: cut ? text.replace(/\uFFFD+$/, '') : text, cut, sizeBytes: bytes.byteLength }
}
