import { constants, createZstdDecompress, type ZstdDecompress, zstdDecompressSync } from 'node:zlib'
import { say } from '#lib/messages/say'
import type { CheckpointSink } from './checkpoint.ts'
import type { OutputSink } from './inflate-engine.ts'
import { DecodingError, type DecodingFindings, type LayerDecoder } from './layer-decoder.ts'
import { type FrameStart, ZstdFrameReader } from './zstd-frame-reader.ts'

/** What `zstd --long=27` writes; a decoder allocates it. */
const maxWindowBytes = 128 << 20
const maxWindowLog = 27
const outputChunkBytes = 1 << 20
/** A frame that is not larger than this is decoded in one call, which costs a tenth of a stream of its own. */
const smallFrameBytes = 1 << 20
const smallContentBytes = 8 << 20
/** A block has at most 128 KiB of content, but may be 4 bytes long: so many are decoded at once, 8 MiB of output. */
const blocksAtOnce = 64

const params = { [constants.ZSTD_d_windowLogMax]: maxWindowLog }

export interface ZstdDecoderOptions {
  readonly onOutput: OutputSink
  /** Told about frames: nothing in a frame refers to what is before it. */
  readonly onCheckpoint?: CheckpointSink
  /** Output between checkpoints, at least. */
  readonly spanBytes?: number
  /** Waited for after every few MiB of output, so that whoever takes them can get rid of them. */
  readonly settle?: () => Promise<void>
}

const damaged = (error: unknown) =>
  error instanceof DecodingError
    ? error
    : new DecodingError(say`The zstd data is damaged: ${error instanceof Error ? error.message : String(error)}`)

/** Decodes a frame that is too large to be held. */
class StreamedFrame {
  readonly #stream: ZstdDecompress
  readonly #failed: Promise<never>
  /** What the sink threw: it is not the data's fault. */
  #sinkError: unknown

  constructor(onOutput: OutputSink) {
    this.#stream = createZstdDecompress({ chunkSize: outputChunkBytes, params })
    this.#stream.on('data', (bytes: Uint8Array) => {
      try {
        if (this.#sinkError === undefined) onOutput(bytes)
      } catch (error) {
        this.#sinkError = error
        this.#stream.destroy()
      }
    })
    this.#failed = new Promise((_resolve, reject) => {
      this.#stream.once('error', error => reject(damaged(error)))
      this.#stream.once('close', () => reject(this.#sinkError ?? new DecodingError(say`A zstd frame was given up.`)))
    })
    // Whoever waits for a write hears of it; nobody may be waiting.
    this.#failed.catch(() => {})
  }

  write(bytes: Uint8Array): Promise<void> {
    const written = new Promise<void>(resolve => this.#stream.write(bytes, error => (error ? undefined : resolve())))
    return Promise.race([written, this.#failed])
  }

  end(): Promise<void> {
    const ended = new Promise<void>(resolve => this.#stream.once('end', resolve))
    this.#stream.end()
    return Promise.race([ended, this.#failed])
  }

  close(): void {
    this.#stream.destroy()
  }
}

type Event =
  | { readonly kind: 'frame'; readonly start: FrameStart }
  | { readonly kind: 'block' }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'end' }

/** zstd of any number of frames, https://www.rfc-editor.org/rfc/rfc8878 */
export class ZstdDecoder implements LayerDecoder {
  readonly #options: ZstdDecoderOptions
  readonly #reader: ZstdFrameReader
  #events: Event[] = []
  /** Bytes of the current frame that have not been decoded. */
  #held: Uint8Array[] = []
  #heldBytes = 0
  #heldBlocks = 0
  #isLargeFrame = false
  #streamed: StreamedFrame | undefined
  #produced = 0
  #lastCheckpoint = Number.NEGATIVE_INFINITY

  constructor(options: ZstdDecoderOptions) {
    this.#options = options
    this.#reader = new ZstdFrameReader({
      onFrame: start => this.#events.push({ kind: 'frame', start }),
      onBlock: () => this.#events.push({ kind: 'block' }),
      onBytes: bytes => this.#events.push({ kind: 'bytes', bytes }),
      onFrameEnd: () => this.#events.push({ kind: 'end' }),
    })
  }

  async write(chunk: Uint8Array): Promise<void> {
    this.#reader.write(chunk)
    const events = this.#events
    this.#events = []
    for (const event of events) {
      if (event.kind === 'frame') this.#beginFrame(event.start)
      else if (event.kind === 'bytes') this.#hold(event.bytes)
      else if (event.kind === 'block') await this.#beginBlock()
      else await this.#endFrame()
    }
    if (this.#isLargeFrame || this.#heldBytes > smallFrameBytes) await this.#stream()
    // What is held belongs to the caller's chunk, which is the caller's again from now on.
    else this.#held = this.#held.length > 0 ? [Buffer.concat(this.#held)] : []
  }

  end(): DecodingFindings {
    if (!this.#reader.isBetweenFrames) throw new DecodingError(say`The zstd data ends in the middle of a frame.`, true)
    return { parts: this.#reader.frames, paddingBytes: 0, trailingBytes: this.#reader.trailingBytes }
  }

  close(): void {
    this.#streamed?.close()
  }

  #beginFrame({ compressedOffset, windowBytes, contentBytes }: FrameStart): void {
    if (windowBytes > maxWindowBytes) {
      // A frame in one segment names its whole size as its window; it needs no more memory than that size.
      throw new DecodingError(
        say`A zstd frame needs ${windowBytes} bytes of memory; Portolan gives it ${maxWindowBytes}.`,
      )
    }
    this.#isLargeFrame = contentBytes !== undefined && contentBytes > smallContentBytes
    const { onCheckpoint, spanBytes = Number.POSITIVE_INFINITY } = this.#options
    if (this.#produced - this.#lastCheckpoint < spanBytes) return
    this.#lastCheckpoint = this.#produced
    onCheckpoint?.({ compressedOffset, bit: 0, outputOffset: this.#produced })
  }

  async #beginBlock(): Promise<void> {
    if (this.#heldBlocks >= blocksAtOnce) await this.#stream()
    this.#heldBlocks += 1
  }

  #hold(bytes: Uint8Array): void {
    this.#held.push(bytes)
    this.#heldBytes += bytes.length
  }

  #release(): Uint8Array {
    const bytes = Buffer.concat(this.#held)
    this.#held = []
    this.#heldBytes = 0
    this.#heldBlocks = 0
    return bytes
  }

  readonly #emit: OutputSink = bytes => {
    this.#produced += bytes.length
    if (bytes.length > 0) this.#options.onOutput(bytes)
  }

  async #stream(): Promise<void> {
    this.#streamed ??= new StreamedFrame(this.#emit)
    this.#isLargeFrame = true
    await this.#streamed.write(this.#release())
    await this.#options.settle?.()
  }

  async #endFrame(): Promise<void> {
    if (!this.#isLargeFrame && this.#heldBytes <= smallFrameBytes) {
      const content = decodeSmall(Buffer.concat(this.#held))
      if (content) {
        this.#release()
        this.#emit(content)
        await this.#options.settle?.()
        return
      }
    }
    await this.#stream()
    await this.#streamed?.end()
    this.#streamed = undefined
    this.#isLargeFrame = false
  }
}

/** Content of a whole frame, or undefined when it is larger than what is worth holding. */
function decodeSmall(frame: Uint8Array): Uint8Array | undefined {
  try {
    return zstdDecompressSync(frame, { maxOutputLength: smallContentBytes, params })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') return undefined
    throw damaged(error)
  }
}
