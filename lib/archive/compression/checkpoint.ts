/** A place from which decoding of a blob can resume. */
export interface Checkpoint {
  /** Offset in the blob of the byte that holds the first bit. */
  readonly compressedOffset: number
  /** Which bit of that byte comes first, 0 (the lowest) to 7. */
  readonly bit: number
  /** Offset in the decompressed bytes. */
  readonly outputOffset: number
  /** The last 32 KiB before `outputOffset`; absent where nothing before is referred to. */
  readonly window?: Uint8Array
}

export type CheckpointSink = (checkpoint: Checkpoint) => void
