import { type FileHandle, open, rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import { constants, zstdCompress } from 'node:zlib'
import { type ChunkColumns, chunkBytes, noChunks } from './chunk-columns.ts'

const compress = promisify(zstdCompress)
/** The fastest level: 2 ms to read a chunk, a third of its size. The checksum is zstd's own, against the disk. */
const params = { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 }

/** Stretches up to here are decoded from their frame's start; they get no chunks. */
const shortStretchBytes = 8 * chunkBytes

export interface ChunkFile {
  /** A new file. */
  readonly path: string
  /** Over this, no chunks are kept at all: then files are read by decoding the layer from its start. */
  readonly maxBytes: number
}

/** Writes those stretches of a tar into chunks that no checkpoint is near to. */
export class ChunkWriter {
  readonly #file: ChunkFile
  #handle: FileHandle | undefined
  /** The stretch since the last checkpoint, cut into chunks; the last one is being filled. */
  #held: Buffer[] = []
  #heldStart = 0
  #filled = 0
  #isLong = false
  readonly #outputOffsets: number[] = []
  readonly #fileOffsets: number[] = [0]
  #isOverBudget = false

  constructor(file: ChunkFile) {
    this.#file = file
  }

  /** Decoding can resume at this offset of the tar. */
  begin(outputOffset: number): void {
    if (!this.#isLong) {
      this.#held = []
      this.#filled = 0
      this.#heldStart = outputOffset
    }
  }

  add(bytes: Uint8Array): void {
    if (this.#isOverBudget) return
    for (let at = 0; at < bytes.length; ) {
      if (this.#held.length === 0 || this.#filled === chunkBytes) {
        this.#held.push(Buffer.allocUnsafe(chunkBytes))
        this.#filled = 0
      }
      const piece = bytes.subarray(at, at + chunkBytes - this.#filled)
      this.#held.at(-1)?.set(piece, this.#filled)
      this.#filled += piece.length
      at += piece.length
    }
    this.#isLong ||= this.#held.length * chunkBytes > shortStretchBytes
  }

  /** Writes what is complete; call it between pieces, so that little is held. */
  async settle(): Promise<void> {
    if (this.#isLong && this.#held.length > 1) await this.#write(this.#held.splice(0, this.#held.length - 1))
  }

  /** Ends the file; without chunks there is none. */
  async finish(): Promise<ChunkColumns> {
    await this.settle()
    const last = this.#held.pop()
    if (this.#isLong && last) await this.#write([last.subarray(0, this.#filled)])
    if (this.#isOverBudget || !this.#handle) {
      await this.discard()
      return noChunks
    }
    await this.#handle.sync()
    await this.#handle.close()
    this.#handle = undefined
    return {
      chunkOutputOffsets: Float64Array.from(this.#outputOffsets),
      chunkFileOffsets: Float64Array.from(this.#fileOffsets),
    }
  }

  async discard(): Promise<void> {
    await this.#handle?.close()
    this.#handle = undefined
    await rm(this.#file.path, { force: true })
  }

  async #write(chunks: readonly Buffer[]): Promise<void> {
    const packed = await Promise.all(chunks.map(chunk => compress(chunk, { params })))
    const end = packed.reduce((sum, chunk) => sum + chunk.length, this.#fileOffsets.at(-1) ?? 0)
    if (end > this.#file.maxBytes) {
      this.#isOverBudget = true
      this.#held = []
      return
    }
    this.#handle ??= await open(this.#file.path, 'wx')
    for (const [index, chunk] of packed.entries()) {
      await this.#handle.appendFile(chunk)
      this.#outputOffsets.push(this.#heldStart)
      this.#fileOffsets.push((this.#fileOffsets.at(-1) ?? 0) + chunk.length)
      this.#heldStart += chunks[index]?.length ?? 0
    }
  }
}
