import type { WireError } from '#lib/errors/wire'
import type { Digest } from '#lib/oci/digest/digest'
import type { Descriptor } from '#lib/oci/manifest/types'
import type { Reference } from '#lib/oci/reference/types'

export interface FoundReferrers {
  readonly referrers: readonly Descriptor[]
  readonly source: 'api' | 'tag-schema'
  /** Why the API was not used. */
  readonly fallbackReason?: string
}

export interface CosignTag {
  readonly tag: string
  readonly extension: 'sig' | 'att' | 'sbom'
}

/** What refers to one document of the page. */
export interface ReferrersOf {
  readonly digest: Digest
  /** Which document of the page this is, e.g. `index`, `linux/amd64`. */
  readonly label: string
  readonly found?: FoundReferrers
  readonly error?: WireError
  readonly cosignTags: readonly CosignTag[]
}

export interface ReferrersFacts {
  readonly reference: Reference & { readonly digest: Digest }
  readonly groups: readonly ReferrersOf[]
  /** Attestations that BuildKit put into the index itself. */
  readonly attestations: readonly Descriptor[]
  readonly now: Date
}
