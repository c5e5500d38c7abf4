/**
 * Where stretches of a tar lie in the file of chunks beside its index: layers in one long zstd frame, as skopeo and
 * buildah write them, cannot be entered in the middle, so that they are kept in chunks packed anew.
 */
export interface ChunkColumns {
  /** Where each chunk begins in the tar, ascending; it is `chunkBytes` long or ends with its stretch. */
  readonly chunkOutputOffsets: Float64Array
  /** Where each chunk lies in the file, and where the last one ends. */
  readonly chunkFileOffsets: Float64Array
}

/** Of the tar, in one chunk. */
export const chunkBytes = 1 << 20

export const noChunks: ChunkColumns = {
  chunkOutputOffsets: new Float64Array(0),
  chunkFileOffsets: new Float64Array(0),
}
