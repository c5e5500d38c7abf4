import { crc32, zstdCompressSync } from 'node:zlib'
import { say } from '#lib/messages/say'
import type { Compression } from '../compression/detect-compression.ts'
import { ChunkTable } from '../toc/chunk-table.ts'
import { malformedToc } from '../toc/malformed-toc.ts'
import type { LayerToc } from '../toc/parse-toc.ts'
import type { TocKind } from '../toc/toc-hint.ts'
import { type ColumnFormat, packColumns, unpackColumns } from '../tree/columns.ts'
import { EntryTable } from '../tree/entry-table.ts'
import { damagedIndex } from './layer-errors.ts'
import { unpackTable } from './layer-index-file.ts'

export interface TocFacts {
  readonly digest: string
  readonly kind: TocKind
  /** See `tocKey`. */
  readonly key: string
}

/**
 * The files of a layer as its own table of contents tells them. The table has the digest that the manifest names, and
 * its chunks have theirs; that the layer's tar holds nothing else was not seen.
 */
export interface TocIndex {
  readonly facts: TocFacts
  readonly entries: EntryTable
  readonly contents: ChunkTable
}

/** A chunk is decoded as a whole before its first byte is handed on. eStargz's tools write 4 MiB, zstd:chunked’s less. */
const maxChunkBytes = 64 << 20

export const compressionOf: Readonly<Record<TocKind, Exclude<Compression, 'none'>>> = {
  estargz: 'gzip',
  'zstd:chunked': 'zstd',
}

const format = {
  kind: 'portolan-toc-index',
  version: 1,
  shape: { facts: 'u8', entries: 'u8', contents: 'u8', lengths: 'f64' },
} as const satisfies ColumnFormat<Record<string, 'u8' | 'f64'>>

const checksumBytes = 4

/** Throws AppError `malformed` when contents could not be verified, or only by holding too much. */
function assertReadable({ table, chunks }: LayerToc): void {
  for (let row = 0; row < table.count; row += 1)
    for (const { isZeros, sha256, innerOffset, sizeBytes, blobEnd, blobOffset } of chunks.chunks(row)) {
      if (isZeros) continue
      if (sha256 === undefined) throw malformedToc(say`The table of contents has a chunk without a digest.`)
      if (innerOffset + sizeBytes > maxChunkBytes || blobEnd - blobOffset > maxChunkBytes)
        throw malformedToc(say`The table of contents has a chunk of more than ${maxChunkBytes} bytes.`)
    }
}

/** The index as it is stored and passed between threads. */
export function packTocIndex(facts: TocFacts, toc: LayerToc): Uint8Array<ArrayBuffer> {
  assertReadable(toc)
  const packed = packColumns(format, {
    facts: Buffer.from(JSON.stringify(facts)),
    entries: zstdCompressSync(toc.table.bytes),
    contents: zstdCompressSync(toc.chunks.bytes),
    lengths: Float64Array.of(toc.table.bytes.length, toc.chunks.bytes.length),
  })
  const file = new Uint8Array(packed.length + checksumBytes)
  file.set(packed)
  new DataView(file.buffer).setUint32(packed.length, crc32(packed), true)
  return file
}

/** Throws AppError `malformed` for what is damaged, cut off or of another version. */
export function unpackTocIndex(file: Uint8Array): TocIndex {
  const end = file.length - checksumBytes
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (end < 0 || view.getUint32(end, true) !== crc32(file.subarray(0, end))) throw damagedIndex()
  const { facts, entries, contents, lengths } = unpackColumns(format, file.subarray(0, end))
  return {
    facts: JSON.parse(Buffer.from(facts).toString()) as TocFacts,
    entries: EntryTable.fromBytes(unpackTable(entries, lengths[0] ?? 0)),
    contents: ChunkTable.fromBytes(unpackTable(contents, lengths[1] ?? 0)),
  }
}

/** What an index holds in memory, about. */
export const tocMemoryBytes = ({ entries, contents }: TocIndex): number => entries.bytes.length + contents.bytes.length
