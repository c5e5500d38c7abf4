/** What one deflate block may refer back to. https://www.rfc-editor.org/rfc/rfc1951#section-2 */
export const windowBytes = 32_768

/** Takes decoded bytes; the view is valid only until the call returns. */
export type OutputSink = (bytes: Uint8Array) => void

/** Memory to put output into, at least one byte; asked for again when all of it has been handed to the sink. */
export type OutputRoom = () => Uint8Array

/** A deflate block's start, from which decoding can resume. */
export interface BlockStart {
  /** Offset of the byte that holds the block's first bit, counted from the start of the engine's current stream. */
  readonly compressedOffset: number
  /** Which bit of that byte comes first, 0 (the lowest) to 7. */
  readonly bit: number
  /** Bytes of output before the block, counted from the start of the engine's current stream. */
  readonly outputOffset: number
  /** The output before the block, at most the last 32 KiB of it; a copy. */
  readonly window: Uint8Array
}

export interface InflateEngineOptions {
  readonly onOutput: OutputSink
  /** Without it, an engine decodes into memory of its own. */
  readonly room?: OutputRoom
  /** Told about one block start after about every `spanBytes` of output. */
  readonly onBlockStart?: (start: BlockStart) => void
  /** Infinity for none. */
  readonly spanBytes?: number
}

/**
 * Decodes one raw deflate stream after another: https://www.rfc-editor.org/rfc/rfc1951
 * Errors are `DeflateError`.
 */
export interface InflateEngine {
  /**
   * Decodes as much of `chunk` from offset `from` as there is.
   * @returns how many bytes of it belong to the stream: all, unless the stream `finished` before
   */
  write(chunk: Uint8Array, from: number): number
  /** Whether the current stream's last block has ended. */
  readonly finished: boolean
  /** Forgets the finished stream and begins another one. */
  restart(): void
  /** Gives back what the engine holds outside of JavaScript; it cannot be used afterwards. */
  close(): void
}

export class DeflateError extends Error {
  override readonly name = 'DeflateError'
}
