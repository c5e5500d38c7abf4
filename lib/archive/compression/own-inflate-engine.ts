import { BitReader } from './bit-reader.ts'
import { type BlockCodes, readBlockHeader } from './deflate-block-header.ts'
import { distanceBases, distanceExtraBits, endOfBlock, lengthBases, lengthExtraBits } from './deflate-constants.ts'
import type { HuffmanTable } from './huffman-table.ts'
import { DeflateError, type InflateEngine, type InflateEngineOptions, windowBytes } from './inflate-engine.ts'

const outputBytes = 1 << 19
const longestMatch = 258
const outputEnd = windowBytes + outputBytes
const maxCodeBits = 15
const mask = (bits: number) => (1 << bits) - 1

/** Copies a match, which may overlap what it writes: then it repeats. */
function copyMatch(output: Uint8Array, to: number, distance: number, length: number): void {
  if (length > 32 && distance >= length) {
    output.copyWithin(to, to - distance, to - distance + length)
    return
  }
  for (let at = to; at < to + length; at += 1) output[at] = output[at - distance] ?? 0
}

/** 25 bits or more from a bit position on. */
const wordAt = (view: DataView, position: number) => view.getInt32(position >>> 3, true) >>> (position & 7)

function lookUp({ entries, primaryBits }: HuffmanTable, bits: number): number {
  const entry = entries[bits & mask(primaryBits)] ?? 0
  return entry >= 0 ? entry : (entries[(-entry >>> 4) + ((bits >>> primaryBits) & mask(-entry & 15))] ?? 0)
}

/** How many bits follow a length or distance code; what is no code is an error, unless its bits have not all come. */
function extraBitsOf(extraBits: Uint8Array, symbol: number, entry: number, bitsLeft: number): number {
  const extra = extraBits[symbol]
  if (entry !== 0 && extra !== undefined) return extra
  if (bitsLeft >= maxCodeBits) throw new DeflateError('A code stands for nothing.')
  return maxCodeBits
}

/** What the engine is in the middle of. */
type State =
  | { readonly kind: 'header' }
  | { readonly kind: 'stored'; left: number }
  | { readonly kind: 'symbols'; readonly codes: BlockCodes }

const header: State = { kind: 'header' }

/**
 * An inflater in JavaScript that knows the exact bit at which each block starts. It is half as fast as zlib, stands in
 * for it where this Node's zlib cannot be watched, and is what tests hold zlib's results against.
 */
export class OwnInflateEngine implements InflateEngine {
  finished = false
  readonly #options: InflateEngineOptions
  readonly #reader = new BitReader()
  readonly #output = new Uint8Array(outputEnd + longestMatch)
  /** Where the next byte of output goes. */
  #at = 0
  /** Output before this has been handed on. */
  #handedOn = 0
  /** Output of the stream that is no longer in the buffer. */
  #movedOut = 0
  #lastStart = 0
  #state: State = header
  #isLastBlock = false

  constructor(options: InflateEngineOptions) {
    this.#options = options
  }

  write(chunk: Uint8Array, from: number): number {
    const carried = this.#reader.append(chunk.subarray(from))
    while (!this.finished && this.#step());
    this.#handOn()
    if (!this.finished) return chunk.length - from
    return Math.ceil(this.#reader.position / 8) - carried
  }

  restart(): void {
    this.finished = false
    this.#reader.reset()
    this.#at = 0
    this.#handedOn = 0
    this.#movedOut = 0
    this.#lastStart = 0
    this.#state = header
  }

  close(): void {}

  get #produced(): number {
    return this.#movedOut + this.#at
  }

  /** Does one part of a block; false when input is missing. */
  #step(): boolean {
    if (this.#at >= outputEnd) this.#slide()
    if (this.#state.kind === 'header') return this.#readHeader()
    return this.#state.kind === 'stored' ? this.#copyStored(this.#state) : this.#decodeSymbols(this.#state.codes)
  }

  #readHeader(): boolean {
    const position = this.#reader.streamPosition
    const found = readBlockHeader(this.#reader)
    if (!found) return false
    this.#reportStart(position)
    this.#isLastBlock = found.isLast
    const { body } = found
    this.#state = body.kind === 'stored' ? { kind: 'stored', left: body.bytes } : { kind: 'symbols', codes: body.codes }
    return true
  }

  #reportStart(position: number): void {
    const { spanBytes = Number.POSITIVE_INFINITY, onBlockStart } = this.#options
    if (this.#produced - this.#lastStart < spanBytes) return
    this.#lastStart = this.#produced
    onBlockStart?.({
      compressedOffset: Math.floor(position / 8),
      bit: position % 8,
      outputOffset: this.#produced,
      window: this.#output.slice(Math.max(0, this.#at - windowBytes), this.#at),
    })
  }

  #endBlock(): void {
    this.#state = header
    this.finished = this.#isLastBlock
  }

  #copyStored(state: { left: number }): boolean {
    const from = this.#reader.position >>> 3
    const count = Math.min(state.left, this.#reader.remainingBytes, outputEnd - this.#at)
    this.#output.set(this.#reader.bytes.subarray(from, from + count), this.#at)
    this.#at += count
    this.#reader.position += count * 8
    state.left -= count
    if (state.left === 0) this.#endBlock()
    return state.left === 0 || this.#at >= outputEnd
  }

  #handOn(): void {
    if (this.#at > this.#handedOn) this.#options.onOutput(this.#output.subarray(this.#handedOn, this.#at))
    this.#handedOn = this.#at
  }

  /** Makes room: only the window stays. */
  #slide(): void {
    this.#handOn()
    const by = this.#at - windowBytes
    this.#output.copyWithin(0, by, this.#at)
    this.#movedOut += by
    this.#at = windowBytes
    this.#handedOn = windowBytes
  }

  /** Decodes until the block ends, input is missing or output is full. */
  #decodeSymbols({ literals, distances }: BlockCodes): boolean {
    const { view, endBits } = this.#reader
    const output = this.#output
    let at = this.#at
    let position = this.#reader.position
    let ended = false
    while (at < outputEnd && position < endBits && !ended) {
      const bits = wordAt(view, position)
      const entry = lookUp(literals, bits)
      const symbol = entry >>> 4
      let next = position + (entry & 15)
      if (symbol < endOfBlock && entry !== 0) {
        if (next > endBits) break
        output[at++] = symbol
      } else if (symbol === endOfBlock) {
        if (next > endBits) break
        ended = true
      } else {
        const lengthExtra = extraBitsOf(lengthExtraBits, symbol - endOfBlock - 1, entry, endBits - next)
        const length = (lengthBases[symbol - endOfBlock - 1] ?? 0) + ((bits >>> (entry & 15)) & mask(lengthExtra))
        next += lengthExtra
        const code = lookUp(distances, wordAt(view, next))
        next += code & 15
        const distanceExtra = extraBitsOf(distanceExtraBits, code >>> 4, code, endBits - next)
        const distance = (distanceBases[code >>> 4] ?? 0) + (wordAt(view, next) & mask(distanceExtra))
        next += distanceExtra
        if (next > endBits) break
        if (distance > at) throw new DeflateError('A match begins before the output.')
        copyMatch(output, at, distance, length)
        at += length
      }
      position = next
    }
    this.#at = at
    this.#reader.position = position
    if (ended) this.#endBlock()
    return ended || at >= outputEnd
  }
}
