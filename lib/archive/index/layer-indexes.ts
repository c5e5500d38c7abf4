import type { DiffId } from '#lib/oci/digest/digest'
import type { BlobSource } from './blob-source.ts'
import { readingCancelled, wrongDiffId } from './layer-errors.ts'
import { type LayerIndex, unpackLayerIndex } from './layer-index-file.ts'
import type { ExpectedLayer } from './layer-indexer.ts'
import { interactiveLayerLimits, type LayerLimits } from './layer-limits.ts'
import { LayerStore, type LayerStoreOptions } from './layer-store.ts'
import { readLayer } from './read-layer.ts'
import type { EarlyEntry, ReaderProgress } from './worker/messages.ts'

/** How far the first reading of a layer has come. */
export interface LayerProgress {
  readonly readBytes: number
  readonly totalBytes: number
  readonly entryCount: number
  /** Those that are new to this listener; all of the first ten thousand come, then only counts. */
  readonly entries: readonly EarlyEntry[]
}

export interface OpenLayerOptions {
  readonly source: BlobSource
  /** From the image's config; a layer that does not have it is refused. */
  readonly diffId?: DiffId
  readonly signal: AbortSignal
  readonly onProgress?: (progress: LayerProgress) => void
}

export interface LayerIndexesOptions extends LayerStoreOptions {
  readonly limits?: LayerLimits
  /** Layers that are read at the same time; further ones wait. */
  readonly maxReadings?: number
}

/** One reading of a layer that some wait for. */
interface Reading {
  readonly result: Promise<LayerIndex>
  readonly listeners: Set<(progress: LayerProgress) => void>
  readonly stop: AbortController
  waiting: number
  /** For those who come later. */
  told: LayerProgress | undefined
}

const inMemory = 8

/** A wrong diffId in one image must not fail the readers of another one that shares the layer. */
const keyOf = ({ source, diffId = '' as DiffId }: OpenLayerOptions) => `${source.digest} ${diffId}`

/**
 * Indexes of layers: kept in memory and on disk by digest, built where there is none. Callers decide who may see a
 * layer; what is kept is the same for everyone.
 */
export class LayerIndexes {
  readonly store: LayerStore
  readonly #limits: LayerLimits
  readonly #readings = new Map<string, Reading>()
  readonly #recent = new Map<string, LayerIndex>()
  readonly #maxReadings: number
  #running = 0
  readonly #queue: (() => void)[] = []

  constructor({ limits = interactiveLayerLimits, maxReadings = 2, ...store }: LayerIndexesOptions) {
    this.store = new LayerStore(store)
    this.#limits = limits
    this.#maxReadings = maxReadings
  }

  /**
   * The index of a layer. Those who ask for one layer at the same time share one reading, which ends when nobody waits
   * for it any more. Throws what `readLayer` throws.
   */
  async open(options: OpenLayerOptions): Promise<LayerIndex> {
    const { source, diffId, signal } = options
    if (signal.aborted) throw readingCancelled(signal.reason)
    const known = await this.#find(source)
    const index = known ?? (await this.#join(this.#readings.get(keyOf(options)) ?? this.#start(options), options))
    if (diffId && index.facts.diffId !== diffId) throw wrongDiffId(diffId, index.facts.diffId)
    return index
  }

  /** Drops an index that turned out wrong. */
  async forget(digest: BlobSource['digest']): Promise<void> {
    this.#recent.delete(digest)
    await this.store.remove(digest)
  }

  async #find({ digest }: BlobSource): Promise<LayerIndex | undefined> {
    const index = this.#recent.get(digest) ?? (await this.store.load(digest))
    if (index) this.#remember(digest, index)
    return index
  }

  #remember(digest: string, index: LayerIndex): void {
    this.#recent.delete(digest)
    this.#recent.set(digest, index)
    const [oldest] = this.#recent.keys()
    if (this.#recent.size > inMemory && oldest !== undefined) this.#recent.delete(oldest)
  }

  #start(options: OpenLayerOptions): Reading {
    const { source, diffId } = options
    const key = keyOf(options)
    const { digest, sizeBytes, mediaType } = source
    const layer: ExpectedLayer = { digest, sizeBytes, mediaType, ...(diffId && { diffId }) }
    const stop = new AbortController()
    const listeners: Reading['listeners'] = new Set()
    const result = this.#read(source, layer, stop.signal, progress => tell(reading, sizeBytes, progress))
    const reading: Reading = { result, listeners, stop, waiting: 0, told: undefined }
    this.#readings.set(key, reading)
    const forget = () => {
      if (this.#readings.get(key) === reading) this.#readings.delete(key)
    }
    result.then(forget, forget)
    return reading
  }

  async #read(
    source: BlobSource,
    layer: ExpectedLayer,
    signal: AbortSignal,
    onProgress: (progress: ReaderProgress) => void,
  ): Promise<LayerIndex> {
    await this.#takeTurn(signal)
    const chunkFile = { path: await this.store.incomingPath(), maxBytes: this.store.maxChunksBytes }
    try {
      const file = await readLayer({ source, layer, limits: this.#limits, chunkFile, signal, onProgress })
      const index = unpackLayerIndex(file)
      // A full disk costs the next reader time, and this one nothing.
      await this.store.save(layer.digest, file, chunkFile.path).catch(() => {})
      this.#remember(layer.digest, index)
      return index
    } finally {
      await this.store.discard(chunkFile.path)
      this.#running -= 1
      this.#queue.shift()?.()
    }
  }

  async #takeTurn(signal: AbortSignal): Promise<void> {
    while (this.#running >= this.#maxReadings) {
      const turn = Promise.withResolvers<void>()
      this.#queue.push(turn.resolve)
      signal.addEventListener('abort', () => turn.resolve(), { once: true })
      await turn.promise
      if (signal.aborted) throw readingCancelled(signal.reason)
    }
    this.#running += 1
  }

  /** Waits for a reading as one of those who want it. */
  async #join(reading: Reading, { signal, onProgress }: OpenLayerOptions): Promise<LayerIndex> {
    reading.waiting += 1
    if (onProgress) {
      reading.listeners.add(onProgress)
      if (reading.told) onProgress(reading.told)
    }
    const left = Promise.withResolvers<never>()
    const leave = () => left.reject(readingCancelled(signal.reason))
    signal.addEventListener('abort', leave, { once: true })
    if (signal.aborted) leave()
    try {
      return await Promise.race([reading.result, left.promise])
    } finally {
      signal.removeEventListener('abort', leave)
      if (onProgress) reading.listeners.delete(onProgress)
      reading.waiting -= 1
      if (reading.waiting === 0) this.#abandon(reading)
    }
  }

  /** Nobody waits: who comes now begins a new reading instead of joining one that is being stopped. */
  #abandon(reading: Reading): void {
    for (const [key, current] of this.#readings) if (current === reading) this.#readings.delete(key)
    reading.stop.abort()
  }
}

function tell(reading: Reading, totalBytes: number, progress: ReaderProgress): void {
  const earlier = reading.told?.entries ?? []
  reading.told = { ...progress, totalBytes, entries: [...earlier, ...progress.entries] }
  for (const listener of reading.listeners) listener({ ...progress, totalBytes })
}
