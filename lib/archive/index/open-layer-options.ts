import type { DiffId } from '#lib/oci/digest/digest'
import type { BlobSource } from './blob-source.ts'
import type { EarlyEntry } from './worker/messages.ts'

/** How far the first reading of a layer has come. */
export interface LayerProgress {
  readonly readBytes: number
  readonly totalBytes: number
  readonly entryCount: number
  /** Those that are new to this listener; all of the first ten thousand come, then only counts. */
  readonly entries: readonly EarlyEntry[]
}

export interface OpenLayerOptions {
  readonly source: BlobSource
  /** From the image's config; a layer that does not have it is refused. */
  readonly diffId?: DiffId
  readonly signal: AbortSignal
  readonly onProgress?: (progress: LayerProgress) => void
}
