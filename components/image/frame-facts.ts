import type { RegistryClass } from '#lib/contract/registries'
import type { Digest } from '#lib/oci/digest/digest'
import type { BaseLayers } from '#lib/oci/layer/base-layers'
import type { Manifest, TypeDecision } from '#lib/oci/manifest/types'
import type { Reference } from '#lib/oci/reference/types'
import type { ImageView } from '#lib/routes/pages'

/** What the frame of an image's pages shows once the registry gave the document. */
export interface OpenedFacts {
  readonly pinned: Reference & { readonly digest: Digest }
  readonly resolvedAt?: Date
  readonly kind: Manifest['kind']
  readonly type?: TypeDecision & { readonly family: Manifest['family'] }
  readonly isIndex: boolean
  readonly platform?: string
  readonly platforms: readonly string[]
  readonly chosenDigest?: Digest
  readonly sizeBytes?: number
  readonly layerCount?: number
  readonly created?: string
  readonly base?: BaseLayers
  readonly warnings: readonly string[]
  readonly claimedDigest?: string
}

export interface FrameFacts {
  readonly view: ImageView
  readonly reference: Reference
  readonly classes: readonly { readonly class: RegistryClass; readonly reason: string }[]
  readonly now: Date
  readonly opened?: OpenedFacts
}
