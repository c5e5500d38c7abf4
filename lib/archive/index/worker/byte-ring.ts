/** How the two sides count: bytes handed over are in slots, which are filled and emptied in turn. */
const counter = { filled: 0, emptied: 1 } as const
const slotCount = 16
const slotBytes = 1 << 18
/**
 * The other side is woken once for so many slots, half a ring: it works on one half while the other one is filled.
 * Waking a thread costs as much as hashing some ten kilobytes.
 */
const wakeSlots = slotCount / 2
/** How many bytes each slot holds, and of which stream they are. */
const lengthStart = 2
const streamStart = lengthStart + slotCount
const headerBytes = 4 * (streamStart + slotCount)

/** Ends the ring instead of a length. */
const endOfRing = -1

const views = (memory: SharedArrayBuffer) => ({
  header: new Int32Array(memory, 0, headerBytes / 4),
  slots: Array.from(
    { length: slotCount },
    (_, slot) => new Uint8Array(memory, headerBytes + slot * slotBytes, slotBytes),
  ),
})

/** Memory for one writer and one reader in different threads. */
export const createRingMemory = (): SharedArrayBuffer => new SharedArrayBuffer(headerBytes + slotCount * slotBytes)

/** Hands bytes of several streams to another thread without a message for each; waits while the reader is behind. */
export class RingWriter {
  readonly #views: ReturnType<typeof views>
  #filled = 0

  constructor(memory: SharedArrayBuffer) {
    this.#views = views(memory)
  }

  /** @param stream a number that goes with the bytes */
  write(bytes: Uint8Array, stream: number): void {
    for (let at = 0; at < bytes.length; at += slotBytes) {
      const piece = bytes.subarray(at, at + slotBytes)
      this.#put(piece, piece.length, stream)
    }
  }

  end(): void {
    this.#put(new Uint8Array(0), endOfRing, 0)
  }

  #put(bytes: Uint8Array, length: number, stream: number): void {
    const { header, slots } = this.#views
    for (;;) {
      const emptied = Atomics.load(header, counter.emptied)
      if (this.#filled - emptied < slotCount) break
      Atomics.wait(header, counter.emptied, emptied)
    }
    const slot = this.#filled % slotCount
    slots[slot]?.set(bytes)
    header[lengthStart + slot] = length
    header[streamStart + slot] = stream
    this.#filled += 1
    Atomics.store(header, counter.filled, this.#filled)
    if (this.#filled % wakeSlots === 0 || length === endOfRing) Atomics.notify(header, counter.filled)
  }
}

/** Takes everything from a ring, in order, until its end; blocks the thread it is called in. */
export function readRing(memory: SharedArrayBuffer, take: (bytes: Uint8Array, stream: number) => void): void {
  const { header, slots } = views(memory)
  for (let emptied = 0; ; emptied += 1) {
    while (Atomics.load(header, counter.filled) === emptied) Atomics.wait(header, counter.filled, emptied)
    const slot = emptied % slotCount
    const length = header[lengthStart + slot] ?? endOfRing
    if (length === endOfRing) return
    take(slots[slot]?.subarray(0, length) ?? new Uint8Array(0), header[streamStart + slot] ?? 0)
    Atomics.store(header, counter.emptied, emptied + 1)
    if ((emptied + 1) % wakeSlots === 0) Atomics.notify(header, counter.emptied)
  }
}
