import { createHash } from 'node:crypto'
import { type BlobSource, RangeRefused } from '../archive/index/blob-source.ts'
import type { DiffId, Digest } from '../oci/digest/digest.ts'

export const sha256 = (bytes: Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

export interface MemoryBlobOptions {
  readonly mediaType?: string
  readonly digest?: string
  readonly pieceBytes?: number
  readonly refusesRanges?: boolean
  /** What is sent instead of the bytes of a range. */
  readonly replaceRange?: (bytes: Uint8Array, start: number) => Uint8Array
  /** Waited for before each piece of a stream. */
  readonly beforePiece?: (at: number, signal: AbortSignal) => Promise<unknown>
}

/** A blob in memory that counts what was asked of it. */
export interface MemoryBlob extends BlobSource {
  readonly ranges: [start: number, end: number][]
  readonly streams: { sentBytes: number; ended: boolean }[]
}

export const asDiffId = (text: string) => text as DiffId

export function memoryBlob(bytes: Uint8Array, options: MemoryBlobOptions = {}): MemoryBlob {
  const { pieceBytes = 65_536 } = options
  const blob: MemoryBlob = {
    sizeBytes: bytes.length,
    digest: (options.digest ?? sha256(bytes)) as Digest,
    mediaType: options.mediaType ?? 'application/vnd.oci.image.layer.v1.tar+gzip',
    ranges: [],
    streams: [],
    async *stream(signal) {
      const state = { sentBytes: 0, ended: false }
      blob.streams.push(state)
      try {
        for (let at = 0; at < bytes.length; at += pieceBytes) {
          await options.beforePiece?.(at, signal)
          signal.throwIfAborted()
          // Pieces are given away with their memory.
          const piece = new Uint8Array(bytes.subarray(at, at + pieceBytes))
          state.sentBytes += piece.length
          yield piece
        }
      } finally {
        state.ended = true
      }
    },
    async *range(start, end) {
      blob.ranges.push([start, end])
      if (options.refusesRanges) throw new RangeRefused('The whole blob was answered.')
      const part = bytes.subarray(start, end)
      yield options.replaceRange?.(part, start) ?? part
    },
  }
  return blob
}
