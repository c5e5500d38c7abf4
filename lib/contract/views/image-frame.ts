import type { Digest } from '#lib/oci/digest/digest'
import type { BaseLayers } from '#lib/oci/layer/base-layers'
import type { Manifest, TypeDecision } from '#lib/oci/manifest/types'
import type { Reference } from '#lib/oci/reference/types'
import type { ImageView } from '#lib/routes/pages'
import type { RegistryClass } from '../registries.ts'

/** What stands around every view of a reference. Plain values: it is handed to components as it is. */
export interface FrameFacts {
  readonly view: ImageView
  /** As the address writes it. */
  readonly reference: Reference
  readonly classes: readonly { readonly class: RegistryClass; readonly reason: string }[]
  readonly now: Date
  /** Absent where the registry did not give the document. */
  readonly opened?: OpenedFacts
}

export interface OpenedFacts {
  readonly pinned: Reference & { readonly digest: Digest }
  /** When the tag was resolved; absent for an address by digest. */
  readonly resolvedAt?: Date
  /** What the views are about: the chosen image's kind, or that of the document where none could be chosen. */
  readonly kind: Manifest['kind']
  readonly type?: TypeDecision & { readonly family: Manifest['family'] }
  readonly isIndex: boolean
  readonly platform?: string
  readonly platforms: readonly string[]
  /** Digest of the chosen image, where it is not the document itself. */
  readonly chosenDigest?: Digest
  readonly sizeBytes?: number
  readonly layerCount?: number
  readonly created?: string
  readonly base?: BaseLayers
  /** The registry's own words. */
  readonly warnings: readonly string[]
  readonly claimedDigest?: string
}
