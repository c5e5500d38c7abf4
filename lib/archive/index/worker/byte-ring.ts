/**
 * Each stream has slots of its own, which are filled and emptied in turn, so that one whose slot is half full holds up no
 * other.
 */
const slotCount = 8
const slotBytes = 1 << 18
/**
 * The other side is woken once for so many slots, half a stream's: it works on one half while the other one is filled.
 * Waking a thread costs as much as hashing some ten kilobytes.
 */
const wakeSlots = slotCount / 2

/** Common to all streams: slots filled so far, and whether there will be no others. */
const common = { filled: 0, ended: 1 } as const
const commonCount = 2
/** Of one stream: slots filled and emptied so far, then how many bytes each slot holds. */
const own = { filled: 0, emptied: 1, lengths: 2 } as const
const ownCount = own.lengths + slotCount

const headerBytes = (streams: number) => 4 * (commonCount + streams * ownCount)
const memoryBytes = (streams: number) => headerBytes(streams) + streams * slotCount * slotBytes

interface StreamView {
  readonly counts: Int32Array
  readonly slots: readonly Uint8Array[]
}

function views(memory: SharedArrayBuffer) {
  const streamBytes = 4 * ownCount + slotCount * slotBytes
  const streamCount = (memory.byteLength - 4 * commonCount) / streamBytes
  const start = headerBytes(streamCount)
  return {
    shared: new Int32Array(memory, 0, commonCount),
    streams: Array.from({ length: streamCount }, (_, stream): StreamView => {
      const counts = new Int32Array(memory, 4 * (commonCount + stream * ownCount), ownCount)
      const slotAt = (slot: number) => start + (stream * slotCount + slot) * slotBytes
      const slots = Array.from({ length: slotCount }, (_slot, slot) => new Uint8Array(memory, slotAt(slot), slotBytes))
      return { counts, slots }
    }),
  }
}

/** Memory for one writer and one reader in different threads. */
export const createRingMemory = (streams: number): SharedArrayBuffer => new SharedArrayBuffer(memoryBytes(streams))

/** Makes a ring whose end has been read one that has not begun. */
export function clearRing(memory: SharedArrayBuffer): void {
  const { shared, streams } = views(memory)
  for (const counts of [shared, ...streams.map(stream => stream.counts)]) counts.fill(0)
}

/** The writer's side of one stream. */
class StreamWriter {
  readonly #view: StreamView
  readonly #onFilled: () => void
  #filled = 0
  /** Bytes in the slot that is being filled. */
  #length = 0

  constructor(view: StreamView, onFilled: () => void) {
    this.#view = view
    this.#onFilled = onFilled
  }

  room(): Uint8Array {
    const { counts, slots } = this.#view
    for (;;) {
      const emptied = Atomics.load(counts, own.emptied)
      if (this.#filled - emptied < slotCount) break
      Atomics.wait(counts, own.emptied, emptied)
    }
    return slots[this.#filled % slotCount]?.subarray(this.#length) ?? new Uint8Array(0)
  }

  write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      const room = this.room()
      const piece = bytes.subarray(at, at + room.length)
      const isThere = piece.buffer === room.buffer && piece.byteOffset === room.byteOffset
      if (!isThere) room.set(piece)
      this.#length += piece.length
      at += piece.length
      if (this.#length === slotBytes) this.flush()
    }
  }

  flush(): void {
    if (this.#length === 0) return
    const { counts } = this.#view
    counts[own.lengths + (this.#filled % slotCount)] = this.#length
    this.#length = 0
    this.#filled += 1
    Atomics.store(counts, own.filled, this.#filled)
    this.#onFilled()
  }
}

/** Hands bytes of several streams to another thread without a message for each; waits while the reader is behind. */
export class RingWriter {
  readonly #shared: Int32Array
  readonly #streams: readonly StreamWriter[]

  constructor(memory: SharedArrayBuffer) {
    const { shared, streams } = views(memory)
    const onFilled = () => {
      const filled = Atomics.add(shared, common.filled, 1) + 1
      if (filled % wakeSlots === 0) Atomics.notify(shared, common.filled)
    }
    this.#shared = shared
    this.#streams = streams.map(view => new StreamWriter(view, onFilled))
  }

  /** Where the stream's next bytes may be put before they are written, which then needs no copy; at least one byte. */
  room(stream: number): Uint8Array {
    return this.#streams[stream]?.room() ?? new Uint8Array(0)
  }

  write(bytes: Uint8Array, stream: number): void {
    this.#streams[stream]?.write(bytes)
  }

  end(): void {
    for (const stream of this.#streams) stream.flush()
    Atomics.store(this.#shared, common.ended, 1)
    Atomics.add(this.#shared, common.filled, 1)
    Atomics.notify(this.#shared, common.filled)
  }
}

/** Takes what is there of one stream. */
function empty({ counts, slots }: StreamView, take: (bytes: Uint8Array) => void): void {
  for (;;) {
    const emptied = Atomics.load(counts, own.emptied)
    if (emptied === Atomics.load(counts, own.filled)) return
    const slot = emptied % slotCount
    take(slots[slot]?.subarray(0, counts[own.lengths + slot]) ?? new Uint8Array(0))
    Atomics.store(counts, own.emptied, emptied + 1)
    if ((emptied + 1) % wakeSlots === 0) Atomics.notify(counts, own.emptied)
  }
}

/** Takes everything from a ring, each stream in order, until its end; blocks the thread it is called in. */
export function readRing(memory: SharedArrayBuffer, take: (bytes: Uint8Array, stream: number) => void): void {
  const { shared, streams } = views(memory)
  for (;;) {
    const filled = Atomics.load(shared, common.filled)
    const hasEnded = Atomics.load(shared, common.ended) === 1
    for (const [stream, view] of streams.entries()) empty(view, bytes => take(bytes, stream))
    if (hasEnded) return
    Atomics.wait(shared, common.filled, filled)
  }
}
