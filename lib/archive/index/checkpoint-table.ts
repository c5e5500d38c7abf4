import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { Checkpoint } from '../compression/checkpoint.ts'
import { windowBytes } from '../compression/inflate-engine.ts'

/** Checkpoints as columns, in the order of their offsets. Row 0 is where the layer begins. */
export interface CheckpointColumns {
  readonly compressedOffsets: Float64Array
  readonly bits: Uint8Array
  readonly outputOffsets: Float64Array
  /** `windows[windowStarts[row] … windowStarts[row + 1]]` is the row's window, packed; empty for none. */
  readonly windowStarts: Uint32Array
  readonly windows: Uint8Array
}

/** Windows of text pack to a third; each is packed alone, since a read needs one. */
export class CheckpointTableBuilder {
  readonly #checkpoints: Omit<Checkpoint, 'window'>[] = []
  readonly #windows: Uint8Array[] = []

  add({ window, ...place }: Checkpoint): void {
    this.#checkpoints.push(place)
    this.#windows.push(window && window.length > 0 ? zstdCompressSync(window) : new Uint8Array(0))
  }

  finish(): CheckpointColumns {
    const windowStarts = new Uint32Array(this.#windows.length + 1)
    for (const [row, window] of this.#windows.entries())
      windowStarts[row + 1] = (windowStarts[row] ?? 0) + window.length
    return {
      compressedOffsets: Float64Array.from(this.#checkpoints, ({ compressedOffset }) => compressedOffset),
      bits: Uint8Array.from(this.#checkpoints, ({ bit }) => bit),
      outputOffsets: Float64Array.from(this.#checkpoints, ({ outputOffset }) => outputOffset),
      windowStarts,
      windows: Buffer.concat(this.#windows),
    }
  }
}

/** The last row whose value is not above `limit`; -1 when there is none. */
function lastNotAbove(values: Float64Array, limit: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] ?? Number.POSITIVE_INFINITY) <= limit) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The last place before an offset of the output from which decoding can resume. */
export function checkpointBefore(columns: CheckpointColumns, outputOffset: number): Checkpoint | undefined {
  const row = lastNotAbove(columns.outputOffsets, outputOffset)
  if (row < 0) return undefined
  const packed = columns.windows.subarray(columns.windowStarts[row], columns.windowStarts[row + 1])
  return {
    compressedOffset: columns.compressedOffsets[row] ?? 0,
    bit: columns.bits[row] ?? 0,
    outputOffset: columns.outputOffsets[row] ?? 0,
    ...(packed.length > 0 && { window: zstdDecompressSync(packed, { maxOutputLength: windowBytes }) }),
  }
}

/**
 * Offset in the blob after which nothing is needed for output before `outputOffset`: the byte in which the next
 * checkpoint begins may hold the last bits before it.
 */
export function compressedEnd(columns: CheckpointColumns, outputOffset: number, sizeBytes: number): number {
  const next = lastNotAbove(columns.outputOffsets, outputOffset - 1) + 1
  const offset = columns.compressedOffsets[next]
  return offset === undefined ? sizeBytes : Math.min(sizeBytes, offset + 1)
}
