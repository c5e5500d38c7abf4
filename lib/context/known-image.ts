import type { Digest } from '#lib/oci/digest/digest'
import type { Repository } from '#lib/oci/reference/types'

/** An image by the digest of its manifest. */
export interface KnownImage extends Repository {
  readonly digest: Digest
  /** The last tag it was opened by. */
  readonly tag?: string
}
