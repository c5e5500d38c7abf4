import { availableParallelism } from 'node:os'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import type { DiffId } from '#lib/oci/digest/digest'
import { malformedToc } from '../toc/malformed-toc.ts'
import { type TocHint, tocHint, tocKey } from '../toc/toc-hint.ts'
import { type BlobSource, RangeRefused } from './blob-source.ts'
import { readingCancelled, wrongDiffId } from './layer-errors.ts'
import { indexInMemory, type LayerIndex, memoryBytes, type RecordedLayer } from './layer-index-file.ts'
import type { ExpectedLayer } from './layer-indexer.ts'
import { interactiveLayerLimits, type LayerLimits } from './layer-limits.ts'
import { LayerStore, type LayerStoreOptions } from './layer-store.ts'
import type { OpenLayerOptions } from './open-layer-options.ts'
import { readLayer } from './read-layer.ts'
import { readToc } from './read-toc.ts'
import { RecentValues } from './recent-values.ts'
import { SharedReadings } from './shared-readings.ts'
import { type TocIndex, tocMemoryBytes, unpackTocIndex } from './toc-index.ts'
import { Turns } from './turns.ts'
import { prepareLayerThreads } from './worker/layer-threads.ts'
import type { ReaderProgress } from './worker/messages.ts'

export interface LayerIndexesOptions extends LayerStoreOptions {
  readonly limits?: LayerLimits
  /** Layers that are read at the same time; further ones wait. */
  readonly maxReadings?: number
  /** Threads that can work at the same time. */
  readonly cores?: number
}

/**
 * Of the indexes in memory, and the same of tables of contents. A list of 30,000 files takes 4 MB: the layers of many
 * images stay, or those of one with a million files.
 */
const maxMemoryBytes = 192 << 20
const maxRefused = 1_000
/** One decodes, one hashes. */
const threadsOfReading = 2
/** After the last reading. */
const prepareAfterMs = 1_000

/** A wrong diffId in one image must not fail the readers of another one that shares the layer. */
const keyOf = ({ source, diffId = '' as DiffId }: OpenLayerOptions) => `${source.digest} ${diffId}`

const tocPlace = ({ digest }: BlobSource, hint: TocHint) => `${digest} ${tocKey(hint)}`

/** What only says that there is no such way to the files. */
const isUnusable = (error: unknown) =>
  error instanceof RangeRefused ||
  (error instanceof AppError && (error.code === 'malformed' || error.code === 'too-large'))

/** A layer's files: as they were read with all of it, or as its table of contents tells them. */
export type LayerListing =
  | { readonly by: 'reading'; readonly index: LayerIndex }
  | { readonly by: 'toc'; readonly index: TocIndex }

/**
 * Indexes of layers: kept in memory and on disk by digest, built where there is none. Callers decide who may see a
 * layer; what is kept is the same for everyone.
 */
export class LayerIndexes {
  readonly store: LayerStore
  readonly #limits: LayerLimits
  readonly #readings = new SharedReadings<LayerIndex>()
  readonly #tocReadings = new SharedReadings<TocIndex>()
  readonly #recent = new RecentValues<LayerIndex>({ maxWeight: maxMemoryBytes, weigh: memoryBytes })
  readonly #recentTocs = new RecentValues<TocIndex>({ maxWeight: maxMemoryBytes, weigh: tocMemoryBytes })
  /** Tables that turned out unusable: those layers are read. */
  readonly #refusedTocs = new RecentValues<true>({ maxWeight: maxRefused })
  /** On their way to the disk. */
  readonly #keeping = new Map<string, Promise<void>>()
  /** From the disk, under way: those who ask for one layer at the same time load it once. */
  readonly #loading = new Map<string, Promise<LayerIndex | undefined>>()
  readonly #turns: Turns
  readonly #cores: number

  constructor({
    limits = interactiveLayerLimits,
    maxReadings = 2,
    cores = availableParallelism(),
    ...store
  }: LayerIndexesOptions) {
    this.store = new LayerStore(store)
    this.#limits = limits
    this.#turns = new Turns(maxReadings)
    this.#cores = cores
  }

  /**
   * The files of a layer by the shortest way: what is known of it, its table of contents where the manifest names one,
   * else by reading it. Throws what `open` throws.
   */
  async list(options: OpenLayerOptions): Promise<LayerListing> {
    const { source, diffId, signal } = options
    if (signal.aborted) throw readingCancelled(signal.reason)
    const known = await this.#find(source)
    if (known && (!diffId || known.facts.diffId === diffId)) return { by: 'reading', index: known }
    const hint = tocHint(source.annotations)
    if (hint && !this.#refusedTocs.get(tocPlace(source, hint))) {
      try {
        return { by: 'toc', index: await this.openToc(options) }
      } catch (error) {
        if (signal.aborted || !isUnusable(error)) throw error
      }
    }
    return { by: 'reading', index: await this.open(options) }
  }

  /**
   * The index of a layer. Those who ask for one layer at the same time share one reading, which ends when nobody waits
   * for it any more. Throws what `readLayer` throws.
   */
  async open(options: OpenLayerOptions): Promise<LayerIndex> {
    const { source, diffId, signal } = options
    if (signal.aborted) throw readingCancelled(signal.reason)
    const index =
      (await this.#find(source)) ??
      (await this.#readings.join(keyOf(options), options, (stop, onProgress) => this.#read(options, stop, onProgress)))
    if (diffId && index.facts.diffId !== diffId) throw wrongDiffId(diffId, index.facts.diffId)
    return index
  }

  /**
   * The files of a layer by the table of contents that its annotations name. Throws AppError `malformed` where there is
   * none that can be used, `RangeRefused`, and what `readToc` throws.
   */
  async openToc(options: OpenLayerOptions): Promise<TocIndex> {
    const { source } = options
    const hint = tocHint(source.annotations)
    if (!hint) throw malformedToc(say`The manifest names no table of contents for the layer.`)
    const place = tocPlace(source, hint)
    const known = this.#recentTocs.get(place) ?? (await this.store.loadToc(source.digest, tocKey(hint)))
    const index = known ?? (await this.#tocReadings.join(place, options, stop => this.#readToc(options, hint, stop)))
    this.#recentTocs.set(place, index)
    return index
  }

  /** The index of a layer where it is kept, without reading the layer. */
  known(source: Pick<BlobSource, 'digest'>): Promise<LayerIndex | undefined> {
    return this.#find(source)
  }

  /** Resolves once everything that has been read so far is on the disk, where it can be kept. */
  async settled(): Promise<void> {
    await Promise.all(this.#keeping.values())
  }

  /** Makes ready what the next readings need, so that nobody waits for it. */
  prepare(): void {
    prepareLayerThreads(this.#turns.maxCount, this.#limits.maxHeapMebibytes)
  }

  /** What has just been read is put to use first, and so is another layer that is still being read. */
  #prepareLater(): void {
    setTimeout(() => this.#turns.running === 0 && this.prepare(), prepareAfterMs).unref()
  }

  /** Drops an index that turned out wrong. */
  async forget(digest: BlobSource['digest']): Promise<void> {
    // What is still on its way to the disk would come back.
    await this.#keeping.get(digest)
    this.#recent.delete(digest)
    await this.store.remove(digest)
  }

  /** Drops a table of contents that turned out wrong; from now on its layer is read. */
  async refuseToc(source: BlobSource): Promise<void> {
    const hint = tocHint(source.annotations)
    if (!hint) return
    this.#recentTocs.delete(tocPlace(source, hint))
    this.#refusedTocs.set(tocPlace(source, hint), true)
    await this.store.removeToc(source.digest, tocKey(hint))
  }

  async #find({ digest }: Pick<BlobSource, 'digest'>): Promise<LayerIndex | undefined> {
    return this.#recent.get(digest) ?? this.#loading.get(digest) ?? this.#load(digest)
  }

  #load(digest: BlobSource['digest']): Promise<LayerIndex | undefined> {
    const keep = async () => {
      const index = await this.store.load(digest).finally(() => this.#loading.delete(digest))
      if (index) this.#recent.set(digest, index)
      return index
    }
    const loaded = keep()
    this.#loading.set(digest, loaded)
    return loaded
  }

  async #readToc({ source }: OpenLayerOptions, hint: TocHint, signal: AbortSignal): Promise<TocIndex> {
    try {
      const file = await readToc(source, hint, signal)
      await this.store.saveToc(source.digest, tocKey(hint), file).catch(() => {})
      return unpackTocIndex(file)
    } catch (error) {
      if (isUnusable(error)) await this.refuseToc(source)
      throw error
    }
  }

  async #read(
    { source, diffId }: OpenLayerOptions,
    signal: AbortSignal,
    onProgress: (progress: ReaderProgress) => void,
  ): Promise<LayerIndex> {
    const { digest, sizeBytes, mediaType } = source
    const layer: ExpectedLayer = { digest, sizeBytes, mediaType, ...(diffId && { diffId }) }
    await this.#turns.take(signal)
    // What waits for a slow disk is held in memory: there must not be more and more of it.
    while (this.#keeping.size >= this.#turns.maxCount) await Promise.race(this.#keeping.values())
    const contentKey = await this.store.contentKey()
    const chunkFile = { path: await this.store.incomingPath(), maxBytes: this.store.maxChunksBytes }
    try {
      const found = await readLayer({
        ...{ source, layer, limits: this.#limits, contentKey, chunkFile, signal, onProgress },
        // Where every core has a layer to decode, what is decoded is best hashed while it lies in that core's cache.
        hashesApart: () => this.#turns.running * threadsOfReading <= this.#cores,
      })
      // Without them, what they would save is decoded from the layer's start.
      await this.store.saveChunks(digest, chunkFile.path).catch(() => {})
      const index = indexInMemory(found)
      this.#recent.set(digest, index)
      this.#keep(digest, found)
      return index
    } finally {
      await this.store.discard(chunkFile.path)
      this.#turns.giveBack()
      this.#prepareLater()
    }
  }

  /** Nobody waits for it. A full disk costs the next reader time, and this one memory. */
  #keep(digest: BlobSource['digest'], layer: RecordedLayer): void {
    const keep = async () => {
      const kept = await this.store.save(digest, layer).catch(() => undefined)
      if (kept) this.#recent.set(digest, kept)
      if (this.#keeping.get(digest) === keeping) this.#keeping.delete(digest)
    }
    const keeping = keep()
    this.#keeping.set(digest, keeping)
  }
}
