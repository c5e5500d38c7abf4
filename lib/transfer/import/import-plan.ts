import type { WireDescriptor } from '#lib/embedded/layout/descriptor'
import type { Digest } from '#lib/oci/digest/digest'

/** An image of an archive, ready to be taken over. */
export interface PlannedImage {
  readonly descriptor: WireDescriptor
  /** As the archive names it; undefined where it does not. */
  readonly tag: string | undefined
}

/** What an archive holds, everything in it verified. */
export interface ImportPlan {
  /** Files of blobs and manifests by their digests. */
  readonly blobs: ReadonlyMap<Digest, string>
  /** At least one. */
  readonly images: readonly PlannedImage[]
}
