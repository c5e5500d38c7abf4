import { interactiveTarLimits } from '../tar/tar-limits.ts'
import type { TarLimits } from '../tar/types.ts'

/**
 * What reading one layer may cost. There is no limit on the ratio of uncompressed to compressed bytes alone: a layer of
 * zeros is legitimate and reaches 1,029 to 1 with gzip, and any ratio with zstd.
 */
export interface LayerLimits extends TarLimits {
  readonly maxCompressedBytes: number
  /** From the first byte until the index is complete. */
  readonly maxDurationMs: number
  /** JavaScript objects of the reading thread; bytes and tables lie outside of its heap, under the limits above. */
  readonly maxHeapMebibytes: number
}

/** For a reader who waits. A job may allow more. */
export const interactiveLayerLimits: LayerLimits = {
  ...interactiveTarLimits,
  maxCompressedBytes: 2 * 1024 ** 3,
  maxDurationMs: 10 * 60_000,
  maxHeapMebibytes: 256,
}
