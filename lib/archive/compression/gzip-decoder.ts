import { say } from '#lib/messages/say'
import { leadingZeros } from '../tar/leading-zeros.ts'
import type { CheckpointSink } from './checkpoint.ts'
import { maxHeaderBytes, mayBeGzipMember, readGzipHeader } from './gzip-header.ts'
import {
  DeflateError,
  type InflateEngine,
  type InflateEngineOptions,
  type OutputRoom,
  type OutputSink,
} from './inflate-engine.ts'
import { DecodingError, type DecodingFindings, type LayerDecoder } from './layer-decoder.ts'
import { type CrcMark, crcBetween } from './running-crc.ts'

/** CRC-32 and length. https://www.rfc-editor.org/rfc/rfc1952#section-2.3.1 */
const trailerBytes = 8
const twoTo32 = 2 ** 32

export interface GzipDecoderOptions {
  readonly createEngine: (options: InflateEngineOptions) => InflateEngine
  readonly onOutput: OutputSink
  readonly room?: OutputRoom
  readonly onCheckpoint?: CheckpointSink
  /** Output between checkpoints, about. */
  readonly spanBytes?: number
  /** The CRC of everything handed to `onOutput` so far; without it members' checksums are not looked at. */
  readonly crc?: () => CrcMark
}

/** Members closer to the last checkpoint than this part of a span get none of their own. */
const closeMembers = 1 / 16

type State = 'start' | 'deflate' | 'trailer' | 'between' | 'garbage'

const join = (first: Uint8Array, second: Uint8Array) =>
  first.length === 0 ? second : Uint8Array.from(Buffer.concat([first, second]))

/** gzip of any number of members, https://www.rfc-editor.org/rfc/rfc1952 */
export class GzipDecoder implements LayerDecoder {
  readonly #options: GzipDecoderOptions
  readonly #engine: InflateEngine
  #state: State = 'start'
  /** Bytes of a header or trailer whose rest has not come. */
  #rest: Uint8Array = new Uint8Array(0)
  #read = 0
  #produced = 0
  #members = 0
  #paddingBytes = 0
  #trailingBytes = 0
  #lastCheckpoint = Number.NEGATIVE_INFINITY
  /** Where the current member's deflate stream and its output begin. */
  #deflateStart = 0
  #outputStart = 0
  #crcStart: CrcMark | undefined

  constructor(options: GzipDecoderOptions) {
    this.#options = options
    this.#engine = options.createEngine({
      onOutput: bytes => {
        this.#produced += bytes.length
        options.onOutput(bytes)
      },
      ...(options.room && { room: options.room }),
      ...(options.spanBytes !== undefined && { spanBytes: options.spanBytes }),
      onBlockStart: start => {
        const outputOffset = this.#outputStart + start.outputOffset
        this.#lastCheckpoint = outputOffset
        const compressedOffset = this.#deflateStart + start.compressedOffset
        options.onCheckpoint?.({ compressedOffset, bit: start.bit, outputOffset, window: start.window })
      },
    })
  }

  write(chunk: Uint8Array): void {
    let left = chunk
    while (left.length > 0) left = left.subarray(this.#steps[this.#state](left))
  }

  end(): DecodingFindings {
    if (this.#state === 'start' || this.#state === 'deflate' || this.#state === 'trailer')
      throw new DecodingError(say`The gzip data ends in the middle of a member.`, true)
    return { parts: this.#members, paddingBytes: this.#paddingBytes, trailingBytes: this.#trailingBytes }
  }

  close(): void {
    this.#engine.close()
  }

  /** What each state does with bytes that came; returns how many of them it has dealt with. */
  readonly #steps: Readonly<Record<State, (bytes: Uint8Array) => number>> = {
    start: bytes => this.#readHeader(bytes),
    deflate: bytes => this.#inflate(bytes),
    trailer: bytes => this.#readTrailer(bytes),
    between: bytes => this.#readBetween(bytes),
    garbage: bytes => {
      this.#trailingBytes += bytes.length
      return bytes.length
    },
  }

  #readHeader(bytes: Uint8Array): number {
    const all = join(this.#rest, bytes)
    const header = readGzipHeader(all)
    if (header.kind === 'invalid' || (header.kind === 'incomplete' && all.length > maxHeaderBytes)) {
      if (this.#members === 0) throw new DecodingError(say`The bytes are not gzip.`)
      this.#trailingBytes += this.#rest.length
      this.#rest = new Uint8Array(0)
      this.#state = 'garbage'
      return 0
    }
    if (header.kind === 'incomplete') {
      this.#rest = all.slice()
      return bytes.length
    }
    const taken = header.bytes - this.#rest.length
    this.#rest = new Uint8Array(0)
    this.#read += header.bytes
    this.#beginMember()
    return taken
  }

  #beginMember(): void {
    const { onCheckpoint, spanBytes = Number.POSITIVE_INFINITY, crc } = this.#options
    this.#state = 'deflate'
    this.#members += 1
    this.#deflateStart = this.#read
    this.#outputStart = this.#produced
    this.#crcStart = crc?.()
    if (this.#members > 1) this.#engine.restart()
    if (this.#members > 1 && this.#produced - this.#lastCheckpoint < spanBytes * closeMembers) return
    this.#lastCheckpoint = this.#produced
    onCheckpoint?.({ compressedOffset: this.#read, bit: 0, outputOffset: this.#produced })
  }

  #inflate(bytes: Uint8Array): number {
    try {
      const taken = this.#engine.write(bytes, 0)
      this.#read += taken
      if (this.#engine.finished) this.#state = 'trailer'
      return taken
    } catch (error) {
      if (!(error instanceof DeflateError)) throw error
      throw new DecodingError(say`The gzip data is damaged: ${error.message}`)
    }
  }

  #readTrailer(bytes: Uint8Array): number {
    const taken = Math.min(bytes.length, trailerBytes - this.#rest.length)
    const all = join(this.#rest, bytes.subarray(0, taken))
    this.#rest = all.slice()
    if (all.length < trailerBytes) return taken
    this.#rest = new Uint8Array(0)
    this.#read += trailerBytes
    this.#checkTrailer(new DataView(all.buffer, all.byteOffset, trailerBytes))
    this.#state = 'between'
    return taken
  }

  #checkTrailer(trailer: DataView): void {
    if (trailer.getUint32(4, true) !== (this.#produced - this.#outputStart) % twoTo32)
      throw new DecodingError(say`The gzip data has another length than it says.`)
    const crcEnd = this.#options.crc?.()
    if (this.#crcStart && crcEnd && trailer.getUint32(0, true) !== crcBetween(this.#crcStart, crcEnd))
      throw new DecodingError(say`The gzip data has another checksum than it says.`)
  }

  /** Padding, another member, or what does not belong there. */
  #readBetween(bytes: Uint8Array): number {
    const count = leadingZeros(bytes)
    this.#read += count
    this.#paddingBytes += count
    if (count < bytes.length) this.#state = mayBeGzipMember(bytes.subarray(count)) ? 'start' : 'garbage'
    return count
  }
}
