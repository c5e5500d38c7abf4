import type { Containerfile } from '#lib/oci/config/containerfile-types'
import type { ImageConfig } from '#lib/oci/config/types'
import type { Digest } from '#lib/oci/digest/digest'
import type { Manifest } from '#lib/oci/manifest/types'
import type { Reference } from '#lib/oci/reference/types'

/** What is rendered of one document. */
export interface ShownText {
  readonly text: string
  /** Whether the document goes on after `text`. */
  readonly cut: boolean
  /** Of the whole document. */
  readonly sizeBytes: number
}

export interface RawDocument extends ShownText {
  readonly digest: Digest
  readonly mediaType?: string
  /** The manifest that the links of the text are about. */
  readonly reference: Reference & { readonly digest: Digest }
  readonly platform?: string
  readonly manifest?: Manifest
  /** Where the exact bytes are. */
  readonly exactHref?: string
  /** Set where the digest is of the signed payload inside the bytes. */
  readonly signed: boolean
  /** The manifest that was chosen out of the index shown. */
  readonly chosen?: { readonly digest: Digest; readonly platform?: string }
  /** One blob of the manifest is shown instead of it. */
  readonly blob: boolean
}

export interface ConfigDocument extends ShownText {
  readonly config: ImageConfig
  readonly digest: Digest
  readonly mediaType: string
  readonly reference: Reference & { readonly digest: Digest }
  /** Set where the reference is of an index. */
  readonly platform?: string
  readonly exactHref: string
  readonly now: Date
}

export interface ContainerfileDocument {
  readonly containerfile: Containerfile
  readonly reference: Reference & { readonly digest: Digest }
  readonly platform?: string
}
