import { createHash } from 'node:crypto'
import { createGunzip, createZstdDecompress } from 'node:zlib'
import type { FileChunk } from '../toc/chunk-table.ts'
import { type BlobSource, RangeRefused } from './blob-source.ts'
import { ForeignBytes } from './block-tags.ts'
import { hole } from './expand-sparse.ts'
import { changedBytes, noContents } from './layer-errors.ts'
import type { Stretch } from './read-stretch.ts'
import { StretchCursor } from './stretch-cursor.ts'
import { compressionOf, type TocIndex } from './toc-index.ts'

/** Chunks with less than this of the blob between them are fetched together. */
const maxGapBytes = 1 << 20
const outputBytes = 1 << 20
const maxRecentBytes = 16 << 20

const decoders = {
  gzip: () => createGunzip({ chunkSize: outputBytes }),
  zstd: () => createZstdDecompress({ chunkSize: outputBytes }),
}

/** A part of what compressed bytes hold; they may hold more, or be damaged: then fewer bytes come. */
async function decodePart(compression: keyof typeof decoders, compressed: Uint8Array, { start, end }: Stretch) {
  const decoder = decoders[compression]()
  const pieces: Uint8Array[] = []
  let length = 0
  decoder.end(compressed)
  try {
    for await (const piece of decoder as AsyncIterable<Uint8Array>) {
      pieces.push(piece)
      length += piece.length
      if (length >= end) break
    }
  } catch (cause) {
    throw new ForeignBytes(`A chunk cannot be decoded: ${String(cause)}`)
  } finally {
    decoder.destroy()
  }
  return Buffer.concat(pieces).subarray(start, end)
}

export interface TocPassOptions {
  readonly index: TocIndex
  readonly source: BlobSource
  readonly signal: AbortSignal
  /** Rows of regular files, in the order in which they will be asked for. */
  readonly rows: readonly number[]
  /** Told when the layer's bytes are not those that its table names. */
  readonly onChanged: () => Promise<void>
}

/**
 * Stretches of the blob that are fetched in one go, ascending. Equal chunks are stored once, so that a file may have
 * chunks that lie far before it; they are not counted here.
 */
function joinChunks({ contents }: TocIndex, rows: readonly number[]): readonly Stretch[] {
  const joined: Stretch[] = []
  for (const row of rows)
    for (const { isZeros, blobOffset: start, blobEnd: end } of contents.chunks(row)) {
      if (isZeros) continue
      const last = joined.at(-1)
      if (last && start < last.end) continue
      if (last && start - last.end <= maxGapBytes) joined.splice(-1, 1, { start: last.start, end })
      else joined.push({ start, end })
    }
  return joined
}

/** Files of a layer by its table of contents: each chunk is held against its digest before any of it is handed on. */
export class TocPass {
  readonly #options: TocPassOptions
  readonly #joined: readonly Stretch[]
  #cursor: StretchCursor | undefined
  /** By offset: small files may share a compressed stream, and equal chunks are stored once. */
  readonly #recent = new Map<number, Uint8Array>()
  #recentBytes = 0
  #isStreamed = false

  constructor(options: TocPassOptions) {
    this.#options = options
    this.#joined = joinChunks(options.index, options.rows)
  }

  /** The contents of one of the rows. Throws AppError `invalid-request` for what is no file, `malformed` for other bytes. */
  async *read(row: number): AsyncGenerator<Uint8Array> {
    const { entries, contents } = this.#options.index
    if (row >= entries.count || entries.type(row) !== 'file') throw noContents()
    for (const chunk of contents.chunks(row)) {
      if (chunk.isZeros) yield* hole(chunk.sizeBytes)
      else yield await this.#chunk(chunk)
    }
  }

  /** Ends the request that is under way. */
  async close(): Promise<void> {
    await this.#cursor?.close()
    this.#cursor = undefined
  }

  async #chunk(chunk: FileChunk): Promise<Uint8Array> {
    const part = { start: chunk.innerOffset, end: chunk.innerOffset + chunk.sizeBytes }
    try {
      const compressed = await this.#compressed({ start: chunk.blobOffset, end: chunk.blobEnd })
      const bytes = await decodePart(compressionOf[this.#options.index.facts.kind], compressed, part)
      if (createHash('sha256').update(bytes).digest('hex') === chunk.sha256) return bytes
      throw new ForeignBytes('A chunk has another digest than the table of contents says.')
    } catch (error) {
      await this.close()
      if (!(error instanceof ForeignBytes)) throw error
      await this.#options.onChanged()
      throw changedBytes(error)
    }
  }

  async #compressed(stretch: Stretch): Promise<Uint8Array> {
    const known = this.#recent.get(stretch.start)
    if (known?.length === stretch.end - stretch.start) return known
    let bytes: Uint8Array
    try {
      bytes = await this.#take(stretch)
    } catch (error) {
      if (!(error instanceof RangeRefused) || this.#isStreamed) throw error
      // The registry gives no parts: the layer is read from its start.
      await this.close()
      this.#isStreamed = true
      bytes = await this.#take(stretch)
    }
    this.#remember(stretch.start, bytes)
    return bytes
  }

  #remember(start: number, bytes: Uint8Array): void {
    this.#recentBytes += bytes.length - (this.#recent.get(start)?.length ?? 0)
    this.#recent.set(start, bytes)
    for (const [oldest, held] of this.#recent) {
      if (this.#recentBytes <= maxRecentBytes || oldest === start) return
      this.#recent.delete(oldest)
      this.#recentBytes -= held.length
    }
  }

  async #take(stretch: Stretch): Promise<Uint8Array> {
    const { source, signal } = this.#options
    if (this.#isStreamed) {
      if (!this.#cursor || this.#cursor.position > stretch.start) {
        await this.close()
        this.#cursor = new StretchCursor(source.stream(signal), 0)
      }
      return collect(this.#cursor.take(stretch))
    }
    const joined = this.#joined.find(({ start, end }) => start <= stretch.start && stretch.end <= end)
    const position = this.#cursor?.position ?? 0
    // What lies behind is fetched by itself, and the reading goes on where it was.
    if (!joined || position > stretch.start) return collect(source.range(stretch.start, stretch.end, signal))
    if (!this.#cursor || position < joined.start) {
      await this.close()
      this.#cursor = new StretchCursor(source.range(stretch.start, joined.end, signal), stretch.start)
    }
    return collect(this.#cursor.take(stretch))
  }
}

/** Copies: what the source hands on is its own again afterwards. */
async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece.slice())
  return Buffer.concat(pieces)
}
