import { crc32, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { Compression } from '../compression/detect-compression.ts'
import type { DecodingFindings } from '../compression/layer-decoder.ts'
import type { ArchiveAmbiguity } from '../tar/types.ts'
import { type ColumnFormat, type Columns, packColumns, unpackColumns } from '../tree/columns.ts'
import { EntryTable } from '../tree/entry-table.ts'
import type { BlockTags } from './block-tags.ts'
import type { CheckpointColumns } from './checkpoint-table.ts'
import type { ChunkColumns } from './chunk-columns.ts'
import { damagedIndex } from './layer-errors.ts'

/** What is known of a layer as a whole once its digest and diffId have been verified. */
export interface LayerFacts {
  readonly digest: string
  readonly diffId: string
  readonly compression: Compression
  /** Of the blob, and of the tar in it. */
  readonly sizeBytes: number
  readonly tarBytes: number
  /** Of the key that its files' contents were tagged with. */
  readonly contentKeyId: string
  readonly entryCount: number
  readonly findings: DecodingFindings
  readonly ambiguities: readonly ArchiveAmbiguity[]
}

/** The index of one layer: its files, and how to read any of them without reading the layer. */
export interface LayerIndex {
  readonly facts: LayerFacts
  readonly entries: EntryTable
  readonly checkpoints: CheckpointColumns
  readonly tags: BlockTags
  readonly chunks: ChunkColumns
}

const format = {
  kind: 'portolan-layer-index',
  version: 2,
  shape: {
    /** JSON of `LayerFacts`. */
    facts: 'u8',
    /** An EntryTable, packed with zstd. */
    entries: 'u8',
    entriesBytes: 'f64',
    compressedOffsets: 'f64',
    bits: 'u8',
    outputOffsets: 'f64',
    windowStarts: 'u32',
    windows: 'u8',
    tagKey: 'u8',
    tags: 'u8',
    chunkOutputOffsets: 'f64',
    chunkFileOffsets: 'f64',
  },
} as const satisfies ColumnFormat<Record<string, 'u8' | 'u32' | 'f64'>>

const checksumBytes = 4

/** The index as it is stored: columns, then a CRC-32 of them against damage on the disk. */
export function packLayerIndex({ facts, entries, checkpoints, tags, chunks }: LayerIndex): Uint8Array<ArrayBuffer> {
  const columns: Columns<typeof format.shape> = {
    facts: Buffer.from(JSON.stringify(facts)),
    entries: zstdCompressSync(entries.bytes),
    entriesBytes: Float64Array.of(entries.bytes.length),
    ...checkpoints,
    tagKey: tags.key,
    tags: tags.tags,
    ...chunks,
  }
  const packed = packColumns(format, columns)
  const file = new Uint8Array(packed.length + checksumBytes)
  file.set(packed)
  new DataView(file.buffer).setUint32(packed.length, crc32(packed), true)
  return file
}

/**
 * A table that was packed with zstd, in one piece: by default zlib makes many of 16 KiB and joins them, and one that is
 * filled to its last byte is followed by another.
 */
export function unpackTable(packed: Uint8Array, sizeBytes: number): Uint8Array<ArrayBuffer> {
  const { buffer, byteOffset, length } = zstdDecompressSync(packed, {
    maxOutputLength: sizeBytes,
    chunkSize: Math.max(1_024, sizeBytes + 1),
  })
  // No Buffer, whose slices are views where tables need copies.
  return new Uint8Array(buffer as ArrayBuffer, byteOffset, length)
}

/** Throws AppError `malformed` for what is damaged, cut off or of another version. */
export function unpackLayerIndex(file: Uint8Array): LayerIndex {
  const end = file.length - checksumBytes
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (end < 0 || view.getUint32(end, true) !== crc32(file.subarray(0, end))) throw damagedIndex()
  const columns = unpackColumns(format, file.subarray(0, end))
  const { facts, entries, entriesBytes, tagKey, tags, chunkOutputOffsets, chunkFileOffsets, ...checkpoints } = columns
  return {
    facts: JSON.parse(Buffer.from(facts).toString()) as LayerFacts,
    entries: EntryTable.fromBytes(unpackTable(entries, entriesBytes[0] ?? 0)),
    checkpoints,
    tags: { key: tagKey, tags },
    chunks: { chunkOutputOffsets, chunkFileOffsets },
  }
}

/** What an index holds in memory, about. */
export const memoryBytes = ({ entries, checkpoints, tags }: LayerIndex): number =>
  entries.bytes.length + checkpoints.windows.length + tags.tags.length
