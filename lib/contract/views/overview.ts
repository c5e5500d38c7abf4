import type { CommandTarget } from '#lib/format/shown-commands'
import type { ImageConfig } from '#lib/oci/config/types'
import type { Digest } from '#lib/oci/digest/digest'
import type { BaseLayers } from '#lib/oci/layer/base-layers'
import type { ImageManifest, LegacyManifest } from '#lib/oci/manifest/types'
import type { Reference } from '#lib/oci/reference/types'
import type { CatalogImageAnswer } from '../vendor.ts'

export interface ImageSubject {
  readonly kind: 'image'
  readonly config: ImageConfig
  readonly manifest: ImageManifest
  readonly base?: BaseLayers
}

export interface ArtifactSubject {
  readonly kind: 'artifact'
  readonly manifest: ImageManifest
}

export interface LegacySubject {
  readonly kind: 'legacy'
  readonly config: ImageConfig
  readonly manifest: LegacyManifest
}

export interface UnknownSubject {
  readonly kind: 'unknown'
  readonly mediaType: string
}

export interface OverviewFacts {
  /** What the reference leads to, in the form its kind has. */
  readonly subject: ImageSubject | ArtifactSubject | LegacySubject | UnknownSubject
  /** The document the subject was read from. */
  readonly reference: Reference & { readonly digest: Digest }
  readonly commands: CommandTarget
  /** A Universal Base Image of Red Hat, or built by Red Hat upon one. */
  readonly ubi: boolean
  /** What the vendor's catalog knows of it; absent where this kind of registry has none. */
  readonly catalog?: CatalogImageAnswer
}
