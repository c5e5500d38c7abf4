import { BlockProbe, probeBytes } from './block-probe.ts'
import {
  DeflateError,
  type InflateEngine,
  type InflateEngineOptions,
  type OutputRoom,
  windowBytes,
} from './inflate-engine.ts'
import { OutputTail } from './output-tail.ts'
import { RawInflate } from './raw-inflate.ts'

const ownRoomBytes = 1 << 18

/** A block start whose bit is not known yet, and what is collected to find it. */
interface Candidate {
  /** Stream offset of the byte after the last one zlib had read. */
  readonly compressedOffset: number
  readonly outputOffset: number
  readonly window: Uint8Array
  readonly compressed: Collected
  readonly output: Collected
}

/** Collects up to `probeBytes`, however small the pieces. */
class Collected {
  readonly #bytes = new Uint8Array(probeBytes)
  #length = 0

  get missing(): number {
    return probeBytes - this.#length
  }

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }

  add(bytes: Uint8Array): void {
    const taken = bytes.subarray(0, probeBytes - this.#length)
    this.#bytes.set(taken, this.#length)
    this.#length += taken.length
  }
}

function ownRoom(): OutputRoom {
  const room = new Uint8Array(ownRoomBytes)
  return () => room
}

/** zlib, watched while it decodes: with `Z_BLOCK` it stops at block boundaries. https://zlib.net/manual.html#Basic */
export class NativeInflateEngine implements InflateEngine {
  finished = false
  readonly #options: InflateEngineOptions
  readonly #inflate = new RawInflate()
  readonly #probe = new BlockProbe()
  readonly #nextRoom: OutputRoom
  readonly #tail = new OutputTail()
  #room: Uint8Array = new Uint8Array(0)
  /** So much of the room is full. */
  #at = 0
  #read = 0
  #produced = 0
  #lastStart = 0
  #lastByte = 0
  #isOutputFull = false
  #candidate: Candidate | undefined

  constructor(options: InflateEngineOptions) {
    this.#options = options
    this.#nextRoom = options.room ?? ownRoom()
  }

  write(chunk: Uint8Array, from: number): number {
    let at = from
    this.#candidate?.compressed.add(chunk.subarray(from))
    while (!this.finished && (at < chunk.length || this.#isOutputFull)) at += this.#step(chunk, at)
    return at - from
  }

  restart(): void {
    this.#inflate.reset()
    this.finished = false
    this.#read = 0
    this.#produced = 0
    this.#lastStart = 0
    this.#isOutputFull = false
    this.#candidate = undefined
  }

  close(): void {
    this.#inflate.close()
    this.#probe.close()
  }

  /** One call of zlib; returns how much input it took. */
  #step(chunk: Uint8Array, at: number): number {
    const { spanBytes = Number.POSITIVE_INFINITY } = this.#options
    // One byte early: with its output full, zlib goes on into the next block, and a boundary just there would be missed.
    const untilDue = this.#candidate?.output.missing ?? this.#lastStart + spanBytes - 1 - this.#produced
    const isDue = untilDue <= 0
    if (this.#at === this.#room.length) this.#turnOver()
    const left = this.#room.length - this.#at
    const room = isDue ? left : Math.min(left, untilDue)
    this.#inflate.write(chunk, at, this.#room, this.#at, room, isDue)
    const { taken, made, error } = this.#inflate
    if (error !== undefined) throw new DeflateError(error)
    if (taken > 0) this.#lastByte = chunk[at + taken - 1] ?? 0
    this.#read += taken
    this.#isOutputFull = made === room
    this.#emit(made)
    // With room and input left, zlib has stopped by itself: at the stream's end, or before a block it was to stop at.
    const stopped = made < room && taken < chunk.length - at
    if (stopped && (!isDue || (taken === 0 && made === 0))) this.#finish()
    else if (stopped) this.#suspect(chunk.subarray(at + taken))
    return taken
  }

  #emit(made: number): void {
    const bytes = this.#room.subarray(this.#at, this.#at + made)
    this.#at += made
    this.#produced += made
    if (made > 0) this.#options.onOutput(bytes)
    this.#candidate?.output.add(bytes)
    if (this.#candidate?.output.missing === 0) this.#resolve(this.#candidate)
  }

  #turnOver(): void {
    this.#tail.add(this.#room)
    this.#room = this.#nextRoom()
    this.#at = 0
  }

  #finish(): void {
    this.finished = true
    if (this.#candidate) this.#resolve(this.#candidate)
  }

  #suspect(rest: Uint8Array): void {
    const compressed = new Collected()
    compressed.add(Uint8Array.of(this.#lastByte))
    compressed.add(rest)
    this.#candidate = {
      compressedOffset: this.#read,
      outputOffset: this.#produced,
      window: this.#tail.window(this.#room.subarray(0, this.#at), Math.min(windowBytes, this.#produced)),
      compressed,
      output: new Collected(),
    }
  }

  /** A candidate that cannot be proven is dropped, and the next block start becomes one. */
  #resolve({ compressedOffset, outputOffset, window, compressed, output }: Candidate): void {
    this.#candidate = undefined
    const bit = this.#probe.find(compressed.bytes, window, output.bytes)
    if (bit === undefined) return
    this.#lastStart = outputOffset
    // Bit 8 of the byte before is bit 0 of the next one.
    this.#options.onBlockStart?.({
      compressedOffset: compressedOffset - (bit === 8 ? 0 : 1),
      bit: bit % 8,
      outputOffset,
      window,
    })
  }
}
