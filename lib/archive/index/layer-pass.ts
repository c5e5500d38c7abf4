import type { LayerEntry } from '../tree/entry-table.ts'
import { RangeRefused } from './blob-source.ts'
import { checkedContents, isMismatch } from './checked-contents.ts'
import { readChunks } from './chunk-reader.ts'
import { expandSparse } from './expand-sparse.ts'
import { changedBytes, noContents } from './layer-errors.ts'
import type { LayerIndex } from './layer-index-file.ts'
import { type ReadLayerFileOptions, readLayerFile, stretchOf } from './read-layer-file.ts'
import { readStretch, type Stretch, streamStretch } from './read-stretch.ts'
import { StretchCursor } from './stretch-cursor.ts'

/**
 * Files with less than this of the tar between them are read by one request: letting it go by takes less time than
 * asking again and decoding up to the next file from its checkpoint.
 */
const maxGapBytes = 8 << 20

export interface LayerPassOptions extends Omit<ReadLayerFileOptions, 'row'> {
  /** Rows of regular files, ascending: the order in which they lie in the layer and will be asked for. */
  readonly rows: readonly number[]
}

/** Stretches that are read in one go, each with the files that lie in it. */
function joinStretches({ entries }: LayerIndex, rows: readonly number[]): readonly Stretch[] {
  const joined: Stretch[] = []
  for (const row of rows) {
    const { start, end } = stretchOf(entries.entry(row))
    if (start === end) continue
    const last = joined.at(-1)
    if (last && start >= last.end && start - last.end <= maxGapBytes) joined.splice(-1, 1, { start: last.start, end })
    else joined.push({ start, end })
  }
  return joined
}

/**
 * Many files of one layer, read from its front to its back by few long requests instead of one for each. Every byte is
 * checked as `readLayerFile` does; a file whose bytes are not right is left to it.
 */
export class LayerPass {
  readonly #options: LayerPassOptions
  #index: LayerIndex | undefined
  #joined: readonly Stretch[] = []
  #cursor: StretchCursor | undefined
  /** The registry gives no parts: the layer is read from its start, once. */
  #isStreamed = false

  constructor(options: LayerPassOptions) {
    this.#options = options
  }

  /**
   * The contents of one of the rows; ask for another one when this one has been read or left. Throws what
   * `readLayerFile` does.
   */
  async *read(row: number): AsyncGenerator<Uint8Array> {
    const index = await this.#open()
    if (row >= index.entries.count || index.entries.type(row) !== 'file') throw noContents()
    const entry = index.entries.entry(row)
    const stored = this.#stored(index, entry)
    yield* entry.sparse ? expandSparse(stored, entry.sparse, entry.sizeBytes) : stored
  }

  /** Ends the request that is under way. */
  async close(): Promise<void> {
    await this.#cursor?.close()
    this.#cursor = undefined
  }

  async #open(): Promise<LayerIndex> {
    if (this.#index) return this.#index
    const index = await this.#options.indexes.open(this.#options)
    this.#joined = joinStretches(index, this.#options.rows)
    this.#index = index
    return index
  }

  async *#stored(index: LayerIndex, entry: LayerEntry): AsyncGenerator<Uint8Array> {
    let isHandedOn = false
    try {
      for await (const piece of checkedContents(this.#take(index, stretchOf(entry)), entry)) {
        isHandedOn = true
        yield piece
      }
      return
    } catch (error) {
      await this.close()
      const isRefused = error instanceof RangeRefused
      if (this.#options.signal.aborted || !(isRefused || isMismatch(error))) throw error
      if (isHandedOn) throw changedBytes(error)
      this.#isStreamed ||= isRefused
      this.#index = undefined
    }
    if (this.#isStreamed) yield* checkedContents(this.#take(index, stretchOf(entry)), entry)
    // There it is found out whether the index or the bytes are wrong.
    else yield* readLayerFile({ ...this.#options, row: entry.row })
  }

  async *#take(index: LayerIndex, stretch: Stretch): AsyncGenerator<Uint8Array> {
    if (stretch.start === stretch.end) return
    const joined = this.#joinedAround(stretch)
    const position = this.#cursor?.position ?? Number.POSITIVE_INFINITY
    if (position > stretch.start || position < joined.start) {
      await this.close()
      this.#cursor = new StretchCursor(await this.#request(index, { ...joined, start: stretch.start }), stretch.start)
    }
    if (this.#cursor) yield* this.#cursor.take(stretch)
  }

  #joinedAround(stretch: Stretch): Stretch {
    const last = this.#joined.at(-1)
    if (this.#isStreamed && last) return { start: 0, end: last.end }
    return this.#joined.find(({ start, end }) => start <= stretch.start && stretch.end <= end) ?? stretch
  }

  async #request(index: LayerIndex, stretch: Stretch): Promise<AsyncIterable<Uint8Array>> {
    const { indexes, source, signal } = this.#options
    const chunks = await readChunks(indexes.store.chunksPath(source.digest), index.chunks, stretch)
    return chunks ?? (this.#isStreamed ? streamStretch : readStretch)(index, source, stretch, signal)
  }
}
