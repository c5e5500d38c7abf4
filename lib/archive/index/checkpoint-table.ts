import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { say } from '#lib/messages/say'
import type { Checkpoint } from '../compression/checkpoint.ts'
import { windowBytes } from '../compression/inflate-engine.ts'
import { DecodingError } from '../compression/layer-decoder.ts'
import type { ReadWindows } from './window-bytes.ts'

/** Checkpoints as columns, in the order of their offsets. Row 0 is where the layer begins. */
export interface CheckpointColumns {
  readonly compressedOffsets: Float64Array
  readonly bits: Uint8Array
  readonly outputOffsets: Float64Array
  /** Of the packed windows, bytes `windowStarts[row]` to `windowStarts[row + 1]` are the row's; none for none. */
  readonly windowStarts: Uint32Array
}

/** What is written down of checkpoints while a layer is read. */
export interface RecordedCheckpoints {
  readonly checkpoints: CheckpointColumns
  readonly windows: Uint8Array
}

/**
 * The fastest level: others are slower by half and save 4 %. Without their size, zstd makes ready for windows of 2 MiB.
 * https://facebook.github.io/zstd/zstd_manual.html (ZSTD_CCtx_setPledgedSrcSize)
 */
const packWindow = (window: Uint8Array): Uint8Array =>
  zstdCompressSync(window, {
    params: { [constants.ZSTD_c_compressionLevel]: 1 },
    pledgedSrcSize: window.length,
  })

/** Windows of text pack to a third; each is packed alone, since a read needs one. */
export class CheckpointTableBuilder {
  readonly #checkpoints: Omit<Checkpoint, 'window'>[] = []
  readonly #windows: Uint8Array[] = []

  add({ window, ...place }: Checkpoint): void {
    this.#checkpoints.push(place)
    this.#windows.push(window && window.length > 0 ? packWindow(window) : new Uint8Array(0))
  }

  finish(): RecordedCheckpoints {
    const windowStarts = new Uint32Array(this.#windows.length + 1)
    for (const [row, window] of this.#windows.entries())
      windowStarts[row + 1] = (windowStarts[row] ?? 0) + window.length
    return {
      checkpoints: {
        compressedOffsets: Float64Array.from(this.#checkpoints, ({ compressedOffset }) => compressedOffset),
        bits: Uint8Array.from(this.#checkpoints, ({ bit }) => bit),
        outputOffsets: Float64Array.from(this.#checkpoints, ({ outputOffset }) => outputOffset),
        windowStarts,
      },
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

function unpackWindow(packed: Uint8Array): Uint8Array {
  try {
    return zstdDecompressSync(packed, { maxOutputLength: windowBytes })
  } catch {
    throw new DecodingError(say`The stored windows of a layer are damaged.`)
  }
}

const placeOf = ({ compressedOffsets, bits, outputOffsets }: CheckpointColumns, row: number): Checkpoint => ({
  compressedOffset: compressedOffsets[row] ?? 0,
  bit: bits[row] ?? 0,
  outputOffset: outputOffsets[row] ?? 0,
})

/**
 * The last place before an offset of the output from which decoding can resume; the first one, which has no window, where
 * its window is not there any more. Throws `DecodingError` for a damaged one.
 */
export async function checkpointBefore(
  columns: CheckpointColumns,
  readWindows: ReadWindows,
  outputOffset: number,
): Promise<Checkpoint | undefined> {
  const row = lastNotAbove(columns.outputOffsets, outputOffset)
  if (row < 0) return undefined
  const [start = 0, end = 0] = columns.windowStarts.subarray(row, row + 2)
  if (start === end) return placeOf(columns, row)
  const packed = await readWindows(start, end)
  return packed ? { ...placeOf(columns, row), window: unpackWindow(packed) } : placeOf(columns, 0)
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
