import type { Digest } from '../digest/digest.ts'

/** https://github.com/opencontainers/image-spec/blob/main/image-index.md#image-index-property-descriptions */
export interface Platform {
  readonly os: string
  readonly architecture: string
  readonly variant?: string
  readonly osVersion?: string
  readonly osFeatures?: readonly string[]
}

/** https://github.com/opencontainers/image-spec/blob/main/descriptor.md */
export interface Descriptor {
  readonly mediaType: string
  readonly digest: Digest
  readonly sizeBytes: number
  readonly annotations: Readonly<Record<string, string>>
  readonly artifactType?: string
  readonly platform?: Platform
  /** Foreign locations; shown as text, never fetched. */
  readonly urls: readonly string[]
  /** Embedded content, base64. */
  readonly data?: string
}

/** What a manifest's type was decided from, and whether the sources agree. */
export interface TypeDecision {
  readonly mediaType: string
  readonly source: 'content-type' | 'body' | 'shape'
  /** Present when Content-Type and the body's `mediaType` name different types: shown, not guessed away. */
  readonly conflict?: { readonly contentType: string; readonly body: string }
}

interface ManifestCommon extends TypeDecision {
  readonly family: 'oci' | 'docker' | 'unknown'
  readonly annotations: Readonly<Record<string, string>>
  readonly artifactType?: string
  readonly subject?: Descriptor
}

export interface IndexManifest extends ManifestCommon {
  readonly kind: 'index'
  readonly manifests: readonly Descriptor[]
}

export interface ImageManifest extends ManifestCommon {
  /** `artifact` when the config is not an image config (charts, signatures, SBOMs, the OCI artifact manifest). */
  readonly kind: 'image' | 'artifact'
  readonly config: Descriptor
  readonly layers: readonly Descriptor[]
}

/** Docker image manifest schema 1: no config, layers top first in the document, base first here. */
export interface LegacyManifest extends ManifestCommon {
  readonly kind: 'legacy'
  readonly name: string
  readonly tag: string
  readonly architecture: string
  readonly layers: readonly { readonly digest: Digest; readonly v1Compatibility: string }[]
}

export interface UnknownManifest extends ManifestCommon {
  readonly kind: 'unknown'
}

export type Manifest = IndexManifest | ImageManifest | LegacyManifest | UnknownManifest
