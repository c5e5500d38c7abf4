import { say } from '#lib/messages/say'
import { DecodingError } from './layer-decoder.ts'

// https://www.rfc-editor.org/rfc/rfc8878#section-3.1
const frameMagic = 0xfd2fb528
const skippableMagic = 0x184d2a50
const maxFrameHeaderBytes = 18
const blockHeaderBytes = 3
const checksumBytes = 4
const runLengthBlock = 1
const reservedBlock = 3

/** Where the walk stands inside of the bytes. */
type Part = 'magic' | 'skippable-size' | 'frame-header' | 'block-header' | 'body' | 'checksum'

export interface FrameStart {
  /** Offset of the frame in all bytes. */
  readonly compressedOffset: number
  /** Output that the decoder must keep while it reads the frame. */
  readonly windowBytes: number
  /** Undefined where the frame does not tell. */
  readonly contentBytes: number | undefined
}

export interface FrameEvents {
  /** Told when the header of a frame with content is complete, before any of its bytes is handed on. */
  readonly onFrame: (start: FrameStart) => void
  /** Bytes of the current frame, its header included. */
  readonly onBytes: (bytes: Uint8Array) => void
  /** A block of at most 128 KiB of content begins. */
  readonly onBlock: () => void
  readonly onFrameEnd: () => void
}

const singleSegment = 0x20
const hasChecksum = 0x04
const reservedBit = 0x08
const contentSizeBytes = [0, 2, 4, 8] as const
const dictionaryBytes = [0, 1, 2, 4] as const

interface FrameHeader extends Omit<FrameStart, 'compressedOffset'> {
  readonly bytes: number
  readonly hasChecksum: boolean
}

function readNumber(view: DataView, at: number, bytes: number): number {
  let value = 0
  for (let index = bytes - 1; index >= 0; index -= 1) value = value * 256 + view.getUint8(at + index)
  return value
}

/** https://www.rfc-editor.org/rfc/rfc8878#section-3.1.1.1; undefined while the header is not complete. */
function readFrameHeader(bytes: Uint8Array): FrameHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 5) return undefined
  const descriptor = view.getUint8(4)
  if (descriptor & reservedBit) throw new DecodingError(say`A zstd frame uses what the format reserves.`)
  const isSingle = (descriptor & singleSegment) !== 0
  const sizeFlag = descriptor >> 6
  const sizeBytes = sizeFlag === 0 && isSingle ? 1 : (contentSizeBytes[sizeFlag] ?? 0)
  const windowAt = 5
  const idAt = windowAt + (isSingle ? 0 : 1)
  const idBytes = dictionaryBytes[descriptor & 3] ?? 0
  const sizeAt = idAt + idBytes
  if (bytes.length < sizeAt + sizeBytes) return undefined
  if (idBytes > 0 && readNumber(view, idAt, idBytes) !== 0)
    throw new DecodingError(say`A zstd frame needs a dictionary, which layers do not have.`)
  const size = readNumber(view, sizeAt, sizeBytes) + (sizeBytes === 2 ? 256 : 0)
  return {
    bytes: sizeAt + sizeBytes,
    hasChecksum: (descriptor & hasChecksum) !== 0,
    contentBytes: sizeBytes > 0 ? size : undefined,
    windowBytes: isSingle ? size : windowOf(view.getUint8(windowAt)),
  }
}

/** https://www.rfc-editor.org/rfc/rfc8878#section-3.1.1.1.2 */
function windowOf(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >> 3))
  return base + (base / 8) * (descriptor & 7)
}

/**
 * Walks over zstd frames without decoding them: frames are where reading can begin, their headers tell how much memory
 * they will cost, and what is behind the last one is not part of the data.
 */
export class ZstdFrameReader {
  frames = 0
  trailingBytes = 0
  readonly #events: FrameEvents
  #part: Part = 'magic'
  #head: Uint8Array = new Uint8Array(0)
  #bodyLeft = 0
  #isSkipping = false
  #isLastBlock = false
  #hasChecksum = false
  #isGarbage = false
  #offset = 0
  #headOffset = 0

  constructor(events: FrameEvents) {
    this.#events = events
  }

  /** Whether the bytes so far end where a frame ends. */
  get isBetweenFrames(): boolean {
    return this.#isGarbage || (this.#part === 'magic' && this.#head.length === 0 && this.frames > 0)
  }

  write(chunk: Uint8Array): void {
    let left = chunk
    while (left.length > 0 && !this.#isGarbage) {
      const taken = this.#read(left)
      this.#offset += taken
      left = left.subarray(taken)
    }
    if (this.#isGarbage) this.trailingBytes += left.length
  }

  /** Deals with some of the bytes; returns with how many. */
  #read(bytes: Uint8Array): number {
    if (this.#part === 'body') return this.#passBody(bytes)
    const wanted = this.#part === 'frame-header' ? maxFrameHeaderBytes : headBytes[this.#part]
    const held = this.#head.length
    // Of a head that came in pieces, the first ones have been counted.
    this.#headOffset = this.#offset - held
    const all = Buffer.concat([this.#head, bytes.subarray(0, wanted - held)])
    const used = this.#readHead(all)
    if (this.#isGarbage) {
      this.trailingBytes += held
      return 0
    }
    this.#head = used === undefined ? all : new Uint8Array(0)
    return used === undefined ? all.length - held : used - held
  }

  /** Reads the part that is due; undefined when it is not complete. */
  #readHead(bytes: Buffer): number | undefined {
    if (this.#part === 'frame-header') return this.#beginFrame(bytes)
    const length = headBytes[this.#part as keyof typeof headBytes]
    if (bytes.length < length) return undefined
    if (this.#part === 'magic') return this.#readMagic(bytes.readUInt32LE(0))
    if (this.#part === 'skippable-size') this.#beginBody(bytes.readUInt32LE(0), true)
    else if (this.#part === 'block-header') this.#beginBlock(bytes)
    else {
      this.#events.onBytes(bytes)
      this.#endFrame()
    }
    return length
  }

  #readMagic(magic: number): number {
    if (magic === frameMagic) {
      this.#part = 'frame-header'
      return 4
    }
    if ((magic & 0xfffffff0) >>> 0 === skippableMagic) {
      this.#part = 'skippable-size'
      return 4
    }
    if (this.frames === 0) throw new DecodingError(say`The bytes are not zstd.`)
    this.#isGarbage = true
    return 0
  }

  #beginFrame(rest: Buffer): number | undefined {
    const header = readFrameHeader(Buffer.concat([Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd), rest]))
    if (!header) return undefined
    this.frames += 1
    this.#hasChecksum = header.hasChecksum
    this.#part = 'block-header'
    this.#events.onFrame({ ...header, compressedOffset: this.#headOffset - 4 })
    this.#events.onBytes(Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd))
    this.#events.onBytes(rest.subarray(0, header.bytes - 4))
    return header.bytes - 4
  }

  /** https://www.rfc-editor.org/rfc/rfc8878#section-3.1.1.2 */
  #beginBlock(bytes: Buffer): void {
    const word = bytes.readUIntLE(0, blockHeaderBytes)
    const type = (word >> 1) & 3
    if (type === reservedBlock) throw new DecodingError(say`A zstd block has a type that does not exist.`)
    this.#isLastBlock = (word & 1) === 1
    this.#events.onBlock()
    this.#events.onBytes(bytes)
    this.#beginBody(type === runLengthBlock ? 1 : word >> 3, false)
  }

  #beginBody(length: number, isSkipping: boolean): void {
    this.#part = 'body'
    this.#bodyLeft = length
    this.#isSkipping = isSkipping
    if (length === 0) this.#endBody()
  }

  #passBody(bytes: Uint8Array): number {
    const taken = bytes.subarray(0, this.#bodyLeft)
    if (!this.#isSkipping) this.#events.onBytes(taken)
    this.#bodyLeft -= taken.length
    if (this.#bodyLeft === 0) this.#endBody()
    return taken.length
  }

  #endBody(): void {
    if (this.#isSkipping) this.#part = 'magic'
    else if (!this.#isLastBlock) this.#part = 'block-header'
    else if (this.#hasChecksum) this.#part = 'checksum'
    else this.#endFrame()
  }

  #endFrame(): void {
    this.#part = 'magic'
    this.#events.onFrameEnd()
  }
}

const headBytes = { magic: 4, 'skippable-size': 4, 'block-header': blockHeaderBytes, checksum: checksumBytes } as const
