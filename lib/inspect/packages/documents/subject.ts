import type { Digest } from '#lib/oci/digest/digest'

/** The image that a document is about, and who wrote the document when. */
export interface DocumentSubject {
  /** `host/name` */
  readonly repository: string
  /** Of the manifest whose files were read. */
  readonly digest: Digest
  readonly created: Date
  readonly toolVersion: string
}
