import { type ColumnFormat, type Columns, packColumns, unpackColumns } from '../tree/columns.ts'

/** A stretch of a file's contents, and where the blob has it. */
export interface FileChunk {
  /** In the file. */
  readonly fileOffset: number
  readonly sizeBytes: number
  /** Reads as zeros; nothing is stored. */
  readonly isZeros: boolean
  /** First byte of the compressed stream (gzip member or zstd frame) in the blob, and the byte after its last one. */
  readonly blobOffset: number
  readonly blobEnd: number
  /** Uncompressed bytes of that stream that come before the chunk. */
  readonly innerOffset: number
  /** SHA-256 of the uncompressed chunk in hex; undefined where the table has none, and for zeros. */
  readonly sha256: string | undefined
}

const format = {
  kind: 'portolan-chunk-table',
  version: 1,
  shape: {
    /** Chunks of a row of the entry table: from its value up to the next row's. */
    starts: 'u32',
    fileOffset: 'f64',
    sizeBytes: 'f64',
    blobOffset: 'f64',
    blobEnd: 'f64',
    innerOffset: 'f64',
    /** 1 for zeros, 2 for a known digest. */
    flags: 'u8',
    sha256: 'u8',
  },
} as const satisfies ColumnFormat<Record<string, 'u8' | 'u32' | 'f64'>>

const digestBytes = 32
const flagZeros = 1
const flagDigest = 2

/** Where the contents of each file of a layer are, for layers with a table of contents. Stored like EntryTable. */
export class ChunkTable {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly #columns: Columns<typeof format.shape>

  private constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.bytes = bytes
    this.#columns = unpackColumns(format, bytes)
  }

  /** Throws AppError `malformed`. */
  static fromBytes(bytes: Uint8Array<ArrayBuffer>): ChunkTable {
    return new ChunkTable(bytes)
  }

  /** @param chunks by row of the entry table, in the order of the file */
  static from(rowCount: number, chunks: ReadonlyMap<number, readonly FileChunk[]>): ChunkTable {
    const rows = Array.from({ length: rowCount }, (_, row) => chunks.get(row) ?? [])
    const starts = new Uint32Array(rowCount + 1)
    for (const [row, list] of rows.entries()) starts[row + 1] = (starts[row] as number) + list.length
    const all = rows.flat()
    const sha256 = new Uint8Array(all.length * digestBytes)
    for (const [index, chunk] of all.entries()) sha256.set(Buffer.from(chunk.sha256 ?? '', 'hex'), index * digestBytes)
    const packed = packColumns(format, {
      starts,
      fileOffset: Float64Array.from(all, chunk => chunk.fileOffset),
      sizeBytes: Float64Array.from(all, chunk => chunk.sizeBytes),
      blobOffset: Float64Array.from(all, chunk => chunk.blobOffset),
      blobEnd: Float64Array.from(all, chunk => chunk.blobEnd),
      innerOffset: Float64Array.from(all, chunk => chunk.innerOffset),
      flags: Uint8Array.from(all, chunk => (chunk.isZeros ? flagZeros : 0) | (chunk.sha256 ? flagDigest : 0)),
      sha256,
    })
    return new ChunkTable(packed)
  }

  /** Empty for what is no file, and for empty files. */
  chunks(row: number): readonly FileChunk[] {
    const { starts, fileOffset, sizeBytes, blobOffset, blobEnd, innerOffset, flags, sha256 } = this.#columns
    const start = starts[row] as number
    return Array.from({ length: (starts[row + 1] as number) - start }, (_, index) => {
      const at = start + index
      const digest = sha256.subarray(at * digestBytes, (at + 1) * digestBytes)
      return {
        fileOffset: fileOffset[at] as number,
        sizeBytes: sizeBytes[at] as number,
        isZeros: ((flags[at] as number) & flagZeros) !== 0,
        blobOffset: blobOffset[at] as number,
        blobEnd: blobEnd[at] as number,
        innerOffset: innerOffset[at] as number,
        sha256: ((flags[at] as number) & flagDigest) !== 0 ? Buffer.from(digest).toString('hex') : undefined,
      }
    })
  }
}
