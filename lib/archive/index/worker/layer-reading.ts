import type { TarEntry } from '../../tar/types.ts'
import { createHashes } from '../content-hashes.ts'
import type { RecordedLayer } from '../layer-index-file.ts'
import { hashAlgorithms, LayerIndexer } from '../layer-indexer.ts'
import { slotAt } from './chunk-memory.ts'
import type { EarlyEntry, FromReader, ReaderProgress, ReadingJob, ToReader } from './messages.ts'
import { createRingHashes } from './ring-hashes.ts'

/** So many entries are told while the layer is being read; who wants more waits for the index. */
const earlyEntries = 10_000
const reportEveryMs = 100

type Message<All extends { readonly kind: string }, Kind extends All['kind']> = Extract<All, { readonly kind: Kind }>

/** One layer that a thread is reading. */
export class LayerReading {
  readonly #chunks: SharedArrayBuffer
  readonly #indexer: LayerIndexer
  #untold: EarlyEntry[] = []
  #told = 0
  #reportedAt = Number.NEGATIVE_INFINITY

  constructor({ layer, limits, contentKey, chunkFile, hashing }: ReadingJob, chunks: SharedArrayBuffer) {
    this.#chunks = chunks
    this.#indexer = new LayerIndexer({
      layer,
      limits,
      hashes: hashing ? createRingHashes(hashing) : createHashes(hashAlgorithms(layer)),
      contentKey,
      ...(chunkFile && { chunkFile }),
      onEntry: entry => this.#tell(entry),
    })
  }

  /** Throws what `LayerIndexer` throws, and so does `end`. */
  async take({ slot, sizeBytes }: Message<ToReader, 'chunk'>): Promise<Message<FromReader, 'taken'>> {
    await this.#indexer.write(slotAt(this.#chunks, slot).subarray(0, sizeBytes))
    const progress = this.#report()
    return { kind: 'taken', slot, ...(progress && { progress }) }
  }

  async end(): Promise<{ readonly layer: RecordedLayer; readonly progress: ReaderProgress }> {
    const layer = await this.#indexer.end()
    return { layer, progress: this.#progress() }
  }

  close(): Promise<void> {
    return this.#indexer.close()
  }

  #tell({ name, type, mode, sizeBytes, modifiedAt }: TarEntry): void {
    if (this.#told >= earlyEntries) return
    this.#told += 1
    this.#untold.push({ name: Buffer.from(name).toString(), type, mode, sizeBytes, modifiedAt })
  }

  /** The first entries are told at once, then not more often than a reader can see. */
  #report(): ReaderProgress | undefined {
    const now = performance.now()
    if (now - this.#reportedAt < reportEveryMs) return undefined
    if (this.#told > 0) this.#reportedAt = now
    return this.#progress()
  }

  #progress(): ReaderProgress {
    const entries = this.#untold
    this.#untold = []
    return { readBytes: this.#indexer.readBytes, entryCount: this.#indexer.entryCount, entries }
  }
}
