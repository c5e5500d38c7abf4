import type { WireError } from '#lib/errors/wire'
import type { ContainerfileLine } from '#lib/oci/config/containerfile-types'
import type { DiffId, Digest } from '#lib/oci/digest/digest'
import type { BaseLayers } from '#lib/oci/layer/base-layers'
import type { Descriptor } from '#lib/oci/manifest/types'
import type { Reference } from '#lib/oci/reference/types'

/** One entry of an index, and what was found behind it. */
export interface IndexEntry {
  readonly descriptor: Descriptor
  /** `absent`: a sparse index lists it, the registry does not have it. `unread`: it could not be read, for `words`. */
  readonly state: 'present' | 'absent' | 'unread'
  readonly words?: string
  readonly attestation: boolean
  /** Config and layers, as transferred. */
  readonly sizeBytes?: number
  readonly layerCount?: number
}

export interface IndexLevel {
  readonly digest: Digest
  readonly mediaType: string
  readonly entries: readonly IndexEntry[]
}

export interface ChosenLayers {
  readonly digest: Digest
  readonly platform?: string
  readonly config?: Descriptor
  readonly layers: readonly Descriptor[]
  readonly diffIds: readonly DiffId[]
  /** Instructions in order; each layer has one. */
  readonly lines: readonly ContainerfileLine[]
  readonly base?: BaseLayers
  /** Schema 1 does not say how large its layers are. */
  readonly sizesKnown: boolean
}

export interface LayersFacts {
  readonly reference: Reference & { readonly digest: Digest }
  readonly now: Date
  /** From the reference's own document downwards; empty where that is an image. */
  readonly indexes: readonly IndexLevel[]
  readonly chosen?: ChosenLayers
  /** Why there is none. */
  readonly error?: WireError
}
