/** The streams of a layer that have a digest: what is transferred, and the tar in it. */
export const hashedStreams = ['compressed', 'output'] as const
export type HashedStream = (typeof hashedStreams)[number]

export type HashAlgorithms = Readonly<Record<HashedStream, string>>

/** Hex of each stream's hash. */
export type HashResults = Readonly<Record<HashedStream, string>>

/** Hashes both streams, in another thread or here. */
export interface ContentHashes {
  /** The bytes are not kept. */
  update(stream: HashedStream, bytes: Uint8Array): void
  digests(): Promise<HashResults>
}
