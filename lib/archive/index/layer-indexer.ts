import { say } from '#lib/messages/say'
import { type DiffId, type Digest, digestAlgorithm, digestHex, isVerifiable } from '#lib/oci/digest/digest'
import { createLayerDecoder } from '../compression/create-layer-decoder.ts'
import { type Compression, detectCompression, detectionBytes } from '../compression/detect-compression.ts'
import type { DecodingFindings, LayerDecoder } from '../compression/layer-decoder.ts'
import type { TarEntry } from '../tar/types.ts'
import { BlockTagger } from './block-tags.ts'
import { CheckpointTableBuilder } from './checkpoint-table.ts'
import { noChunks } from './chunk-columns.ts'
import { type ChunkFile, ChunkWriter } from './chunk-writer.ts'
import type { ContentHashes, HashAlgorithms } from './content-hashes.ts'
import type { ContentKey } from './content-key.ts'
import { EntryRecorder } from './entry-recorder.ts'
import { inProductWords, oversizedLayer, unreadableLayer, wrongDiffId, wrongDigest, wrongSize } from './layer-errors.ts'
import type { RecordedLayer } from './layer-index-file.ts'
import type { LayerLimits } from './layer-limits.ts'

/**
 * Output between checkpoints. A read decodes half of it on average, and each checkpoint costs about a third of 32 KiB:
 * 0.3 % of the tar.
 */
const spanBytes = 4 << 20

/** What is to be read, and what it has to be. */
export interface ExpectedLayer {
  readonly digest: Digest
  /** Absent where no config names one. */
  readonly diffId?: DiffId
  readonly sizeBytes: number
  readonly mediaType: string
}

export interface LayerIndexerOptions {
  readonly layer: ExpectedLayer
  readonly limits: LayerLimits
  readonly hashes: ContentHashes
  readonly contentKey: ContentKey
  /** Where chunks may be kept if the layer needs them. */
  readonly chunkFile?: ChunkFile
  readonly onEntry?: (entry: TarEntry) => void
}

/** Which hashes a layer is held against. */
export function hashAlgorithms({ digest, diffId }: Pick<ExpectedLayer, 'digest' | 'diffId'>): HashAlgorithms {
  if (!isVerifiable(digest)) throw unreadableLayer(say`named by a kind of digest that Portolan cannot verify`)
  return { compressed: digestAlgorithm(digest), output: diffId ? digestAlgorithm(diffId) : 'sha256' }
}

/** Throws what is wrong with a layer before any of its bytes is known. */
export function checkExpected(layer: ExpectedLayer, { maxCompressedBytes }: LayerLimits): void {
  hashAlgorithms(layer)
  if (layer.sizeBytes > maxCompressedBytes) throw oversizedLayer(layer.sizeBytes, maxCompressedBytes)
}

/**
 * Reads a layer once, in pieces, and makes its index. Nothing of it counts before `end` has resolved, which is when its
 * digest, its size and its diffId have been found right. Throws AppError `malformed` and `too-large`.
 */
export class LayerIndexer {
  readonly #options: LayerIndexerOptions
  readonly #recorder: EntryRecorder
  readonly #tagger = new BlockTagger()
  readonly #checkpoints = new CheckpointTableBuilder()
  #chunks: ChunkWriter | undefined
  #compression: Compression | undefined
  #decoder: LayerDecoder | undefined
  /** The first bytes, until there are enough to tell what they are. */
  #head: Uint8Array = new Uint8Array(0)
  #readBytes = 0

  constructor(options: LayerIndexerOptions) {
    this.#options = options
    this.#recorder = new EntryRecorder(options.limits, options.contentKey.bytes, options.onEntry)
  }

  get readBytes(): number {
    return this.#readBytes
  }

  get entryCount(): number {
    return this.#recorder.entryCount
  }

  /** The bytes are not kept. */
  async write(chunk: Uint8Array): Promise<void> {
    const { layer, hashes } = this.#options
    this.#readBytes += chunk.length
    if (this.#readBytes > layer.sizeBytes) throw wrongSize(layer.sizeBytes, this.#readBytes)
    hashes.update('compressed', chunk)
    this.#tagger.update(chunk)
    if (this.#decoder) await this.#decode(chunk)
    else {
      this.#head = Buffer.concat([this.#head, chunk])
      if (this.#head.length >= detectionBytes) await this.#begin()
    }
  }

  async end(): Promise<RecordedLayer> {
    const { layer, hashes, contentKey } = this.#options
    if (this.#readBytes !== layer.sizeBytes) throw wrongSize(layer.sizeBytes, this.#readBytes)
    const { compressed, output } = await this.#finish(hashes)
    const found = { digest: `${digestAlgorithm(layer.digest)}:${compressed}`, diffId: this.#diffIdOf(output) }
    const findings = this.#endDecoding()
    const { entries, archiveBytes, ...summary } = this.#recorder.end()
    if (layer.diffId && layer.diffId !== found.diffId) throw wrongDiffId(layer.diffId, found.diffId)
    const chunks = (await this.#chunks?.finish()) ?? noChunks
    this.#decoder?.close()
    return {
      facts: {
        ...found,
        ...summary,
        compression: this.#compression ?? 'none',
        sizeBytes: layer.sizeBytes,
        tarBytes: archiveBytes,
        contentKeyId: contentKey.id,
        findings,
      },
      entries,
      ...this.#checkpoints.finish(),
      tags: this.#tagger.finish(),
      chunks,
    }
  }

  /** Lets go of what is open; the indexer cannot be used afterwards. */
  async close(): Promise<void> {
    this.#decoder?.close()
    await this.#chunks?.discard()
  }

  async #finish(hashes: ContentHashes) {
    if (!this.#decoder) await this.#begin()
    const { layer } = this.#options
    const found = await hashes.digests()
    // The digest comes first: of other bytes than those asked for, nothing else is worth telling.
    if (found.compressed !== digestHex(layer.digest))
      throw wrongDigest(layer.digest, `${digestAlgorithm(layer.digest)}:${found.compressed}`)
    return found
  }

  #endDecoding(): DecodingFindings {
    try {
      return this.#decoder?.end() ?? { parts: 0, paddingBytes: 0, trailingBytes: 0 }
    } catch (error) {
      throw inProductWords(error)
    }
  }

  #diffIdOf(output: string): string {
    return `${hashAlgorithms(this.#options.layer).output}:${output}`
  }

  async #begin(): Promise<void> {
    const { layer, hashes, chunkFile } = this.#options
    const detected = detectCompression(this.#head.subarray(0, detectionBytes), layer.mediaType)
    if (!detected.compression) throw unreadableLayer(detected.words)
    this.#compression = detected.compression
    if (detected.compression === 'zstd' && chunkFile) this.#chunks = new ChunkWriter(chunkFile)
    this.#decoder = createLayerDecoder(detected.compression, {
      onOutput: bytes => this.#take(bytes),
      room: () => hashes.room('output'),
      onCheckpoint: checkpoint => {
        this.#checkpoints.add(checkpoint)
        this.#chunks?.begin(checkpoint.outputOffset)
      },
      spanBytes,
      settle: async () => this.#chunks?.settle(),
      crc: this.#recorder.crc,
    })
    const head = this.#head
    this.#head = new Uint8Array(0)
    await this.#decode(head)
  }

  async #decode(bytes: Uint8Array): Promise<void> {
    try {
      await this.#decoder?.write(bytes)
    } catch (error) {
      throw inProductWords(error)
    }
  }

  #take(bytes: Uint8Array): void {
    this.#options.hashes.update('output', bytes)
    this.#recorder.write(bytes)
    this.#chunks?.add(bytes)
  }
}
