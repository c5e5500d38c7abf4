import type { WireError } from '#lib/errors/wire'
import type { ContainerfileLine } from '#lib/oci/config/containerfile-types'
import type { DiffId, Digest } from '#lib/oci/digest/digest'
import type { BaseLayers } from '#lib/oci/layer/base-layers'
import type { Descriptor } from '#lib/oci/manifest/types'
import type { Reference } from '#lib/oci/reference/types'

/** One entry of an index. `absent`: a sparse index lists it, the registry does not have it. */
export interface IndexEntry {
  readonly descriptor: Descriptor
  readonly state: 'present' | 'absent' | 'unread'
  readonly words?: string
  readonly attestation: boolean
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
  readonly lines: readonly ContainerfileLine[]
  readonly base?: BaseLayers
  readonly sizesKnown: boolean
}

export interface LayersFacts {
  readonly reference: Reference & { readonly digest: Digest }
  readonly indexes: readonly IndexLevel[]
  readonly chosen?: ChosenLayers
  readonly error?: WireError
}
