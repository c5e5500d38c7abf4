import { inEnglish, type Sentence } from '#lib/messages/say'

/** What was found behind a layer's last compressed byte; tools differ in whether they accept it. */
export interface DecodingFindings {
  /** gzip members, zstd frames, or 1. */
  readonly parts: number
  /** Zero bytes behind the end, which gzip(1) and Node accept. */
  readonly paddingBytes: number
  /** Other bytes behind the end, which gzip(1) ignores with a warning and other tools refuse. */
  readonly trailingBytes: number
}

/** Decodes a whole layer in pieces. Damaged input throws `DecodingError`. */
export interface LayerDecoder {
  /** Decodes one chunk; all output it leads to has been handed on when this returns or resolves. */
  write(chunk: Uint8Array): void | Promise<void>
  /** Call when all bytes have come: a layer that ends too early throws. */
  end(): DecodingFindings
  close(): void
}

/** Compressed bytes that are not what their format allows. */
export class DecodingError extends Error {
  override readonly name = 'DecodingError'
  readonly words: Sentence
  /** Whether the bytes end before they should; else they contradict themselves. */
  readonly isTruncated: boolean

  constructor(words: Sentence, isTruncated = false) {
    super(inEnglish(words))
    this.words = words
    this.isTruncated = isTruncated
  }
}
