/** A manifest, an index or an artifact of a sample, ready to be pushed. */
export interface SampleManifest {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly tags: readonly string[]
}

export interface SampleRepository {
  readonly name: string
  readonly blobs: readonly Uint8Array[]
  /** In the order they are pushed: children before their index. */
  readonly manifests: readonly SampleManifest[]
}
