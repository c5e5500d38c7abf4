import type { Worker } from 'node:worker_threads'
import type { BlobSource } from './blob-source.ts'
import { slotAt, slotCount } from './worker/chunk-memory.ts'
import type { ToReader } from './worker/messages.ts'

interface Chunk {
  readonly slot: number
  readonly bytes: Uint8Array
}

/** Where chunks are put: one is filled here while the others are on their way to the reading thread or in its hands. */
export class ChunkSlots {
  readonly #memory: SharedArrayBuffer
  readonly #free = Array.from({ length: slotCount }, (_, slot) => slot)
  #wake: (() => void) | undefined

  constructor(memory: SharedArrayBuffer) {
    this.#memory = memory
  }

  /** Whether the reading thread has nothing to do while one slot is being filled. */
  get isReaderIdle(): boolean {
    return this.#free.length === slotCount - 1
  }

  async take(): Promise<Chunk> {
    for (;;) {
      const slot = this.#free.pop()
      if (slot !== undefined) return { slot, bytes: slotAt(this.#memory, slot) }
      await new Promise<void>(resolve => {
        this.#wake = resolve
      })
    }
  }

  giveBack(slot: number): void {
    this.#free.push(slot)
    this.#wake?.()
  }
}

/**
 * Frees a piece's memory now instead of at some later collection: the next piece is then read into memory that is
 * there already, instead of into another hundred megabytes.
 */
function release({ buffer, byteLength }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0)
}

export interface FeedReaderOptions {
  readonly source: BlobSource
  readonly reader: Worker
  readonly slots: ChunkSlots
  /** Called once, before the reader is sent anything. */
  readonly begin: () => void
  readonly signal: AbortSignal
}

/** Sends the layer in chunks of a good size, but what there is when the reader has nothing to do. */
export async function feedReader({ source, reader, slots, begin, signal }: FeedReaderOptions): Promise<void> {
  let hasBegun = false
  const send = (message: ToReader) => {
    if (!hasBegun) begin()
    hasBegun = true
    reader.postMessage(message)
  }
  let chunk: Chunk | undefined
  let filled = 0
  const flush = () => {
    if (!chunk) return
    send({ kind: 'chunk', slot: chunk.slot, sizeBytes: filled })
    chunk = undefined
    filled = 0
  }
  for await (const piece of source.stream(signal)) {
    signal.throwIfAborted()
    for (let at = 0; at < piece.length; ) {
      chunk ??= await slots.take()
      const part = piece.subarray(at, at + chunk.bytes.length - filled)
      chunk.bytes.set(part, filled)
      filled += part.length
      at += part.length
      if (filled === chunk.bytes.length) flush()
    }
    if (slots.isReaderIdle) flush()
    release(piece)
  }
  flush()
  send({ kind: 'end' })
}
