import { createHash } from 'node:crypto'

/** The two streams of a layer that have a digest: what is transferred, and the tar in it. */
export type HashedStream = 'compressed' | 'output'

export type HashAlgorithms = Readonly<Record<HashedStream, string>>

/** Hex of each stream's hash. */
export type HashResults = Readonly<Record<HashedStream, string>>

/** Hashes both streams, here or in another thread. */
export interface ContentHashes {
  /** The bytes are not kept. */
  update(stream: HashedStream, bytes: Uint8Array): void
  digests(): Promise<HashResults>
}

/** Hashes where it is called. */
export function createContentHashes(algorithms: HashAlgorithms): ContentHashes {
  const hashes = { compressed: createHash(algorithms.compressed), output: createHash(algorithms.output) }
  return {
    update: (stream, bytes) => void hashes[stream].update(bytes),
    digests: async () => ({ compressed: hashes.compressed.digest('hex'), output: hashes.output.digest('hex') }),
  }
}
