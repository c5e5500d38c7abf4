import type { Digest } from '#lib/oci/digest/digest'
import type { BaseLayers } from '#lib/oci/layer/base-layers'
import type { Manifest, TypeDecision } from '#lib/oci/manifest/types'
import type { Reference } from '#lib/oci/reference/types'
import type { TabView } from '#lib/routes/pages'
import type { RegistryClass } from '../registries.ts'
import type { TagNow } from './tag-now.ts'

/** What stands around every view of a reference. It is handed to components as it is. */
export interface FrameFacts {
  readonly view: TabView
  /** `files` only: where in the image, as the address has it. */
  readonly place?: { readonly path: string; readonly layer?: string }
  /** As the address writes it. */
  readonly reference: Reference
  readonly classes: readonly { readonly class: RegistryClass; readonly reason: string }[]
  readonly now: Date
  /** Absent where the registry did not give the document. */
  readonly opened?: OpenedFacts
}

export interface TagPast {
  /** The first of the sightings at this digest in a row, and so no earlier than the tag was first asked for. */
  readonly seenSince: Date
  /** The digest it was seen at last before, and until when. */
  readonly before?: { readonly digest: Digest; readonly seenUntil: Date }
}

export interface OpenedFacts {
  readonly pinned: Reference & { readonly digest: Digest }
  /** When the tag was resolved; absent for an address by digest. */
  readonly resolvedAt?: Date
  /** Where the resolved tag was seen by this reader before. */
  readonly tagPast?: TagPast
  /** Where the tag of a pinned address is now; a promise while its registry takes its time. */
  readonly tagNow?: TagNow | Promise<TagNow>
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
