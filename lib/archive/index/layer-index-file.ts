import { open } from 'node:fs/promises'
import { promisify } from 'node:util'
import { crc32, zstdCompress, zstdDecompressSync } from 'node:zlib'
import type { Compression } from '../compression/detect-compression.ts'
import type { DecodingFindings } from '../compression/layer-decoder.ts'
import type { ArchiveAmbiguity } from '../tar/types.ts'
import { type ColumnFormat, type Columns, packColumns, unpackColumns } from '../tree/columns.ts'
import { EntryTable } from '../tree/entry-table.ts'
import type { BlockTags } from './block-tags.ts'
import type { CheckpointColumns, RecordedCheckpoints } from './checkpoint-table.ts'
import type { ChunkColumns } from './chunk-columns.ts'
import { damagedIndex } from './layer-errors.ts'
import { readAt } from './read-at.ts'
import { type ReadWindows, windowsInMemory, windowsOnDisk } from './window-bytes.ts'

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

interface LayerTables {
  readonly facts: LayerFacts
  readonly entries: EntryTable
  readonly checkpoints: CheckpointColumns
  readonly tags: BlockTags
  readonly chunks: ChunkColumns
}

/** What reading a layer has found. */
export type RecordedLayer = LayerTables & RecordedCheckpoints

/** The index of one layer: its files, and how to read any of them without reading the layer. */
export interface LayerIndex extends LayerTables {
  readonly readWindows: ReadWindows
}

const format = {
  kind: 'portolan-layer-index',
  version: 3,
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
    tagKey: 'u8',
    tags: 'u8',
    chunkOutputOffsets: 'f64',
    chunkFileOffsets: 'f64',
  },
} as const satisfies ColumnFormat<Record<string, 'u8' | 'u32' | 'f64'>>

/** Length of the tables, and their CRC-32 against damage on the disk. */
const headBytes = 8

const compress = promisify(zstdCompress)
const packedChunkBytes = 1 << 20

/** The index as it is stored: head, tables, and the packed windows. */
export interface PackedLayerIndex {
  readonly file: Uint8Array<ArrayBuffer>
  /** Where the windows begin. */
  readonly windowsAt: number
}

/** Entries are packed outside of this thread. */
export async function packLayerIndex(layer: RecordedLayer): Promise<PackedLayerIndex> {
  const { facts, entries, checkpoints, windows, tags, chunks } = layer
  const columns: Columns<typeof format.shape> = {
    facts: Buffer.from(JSON.stringify(facts)),
    entries: await compress(entries.bytes, { chunkSize: packedChunkBytes }),
    entriesBytes: Float64Array.of(entries.bytes.length),
    ...checkpoints,
    tagKey: tags.key,
    tags: tags.tags,
    ...chunks,
  }
  const tables = packColumns(format, columns)
  const windowsAt = headBytes + tables.length
  const file = new Uint8Array(windowsAt + windows.length)
  const head = new DataView(file.buffer)
  head.setUint32(0, tables.length, true)
  head.setUint32(4, crc32(tables), true)
  file.set(tables, headBytes)
  file.set(windows, windowsAt)
  return { file, windowsAt }
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

function readHead(head: Uint8Array) {
  if (head.length < headBytes) throw damagedIndex()
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  return { tablesBytes: view.getUint32(0, true), sum: view.getUint32(4, true) }
}

function unpackTables(packed: Uint8Array, sum: number): LayerTables {
  if (sum !== crc32(packed)) throw damagedIndex()
  const columns = unpackColumns(format, packed)
  const { facts, entries, entriesBytes, tagKey, tags, chunkOutputOffsets, chunkFileOffsets, ...checkpoints } = columns
  return {
    facts: JSON.parse(Buffer.from(facts).toString()) as LayerFacts,
    entries: EntryTable.fromBytes(unpackTable(entries, entriesBytes[0] ?? 0)),
    checkpoints,
    tags: { key: tagKey, tags },
    chunks: { chunkOutputOffsets, chunkFileOffsets },
  }
}

/** A layer that has just been read. */
export const indexInMemory = ({ windows, ...tables }: RecordedLayer): LayerIndex => ({
  ...tables,
  readWindows: windowsInMemory(windows),
})

/** Throws AppError `malformed` for what is damaged, cut off or of another version, and what opening the file throws. */
export async function loadLayerIndex(path: string): Promise<LayerIndex> {
  const file = await open(path)
  try {
    const { tablesBytes, sum } = readHead(await readAt(file, 0, headBytes))
    const windowsAt = headBytes + tablesBytes
    const { size } = await file.stat()
    if (windowsAt > size) throw damagedIndex()
    const tables = unpackTables(await readAt(file, headBytes, tablesBytes), sum)
    if (windowsAt + (tables.checkpoints.windowStarts.at(-1) ?? 0) !== size) throw damagedIndex()
    return { ...tables, readWindows: windowsOnDisk(path, windowsAt) }
  } finally {
    await file.close()
  }
}

/** What an index holds in memory, about. */
export const memoryBytes = ({ entries, tags }: LayerIndex): number => entries.bytes.length + tags.tags.length
