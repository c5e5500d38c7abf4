import { createHash } from 'node:crypto'

/** The streams of a layer that have a digest: what is transferred, and the tar in it. */
export const hashedStreams = ['compressed', 'output'] as const
export type HashedStream = (typeof hashedStreams)[number]

export type HashAlgorithms = Readonly<Record<HashedStream, string>>

/** Hex of each stream's hash. */
export type HashResults = Readonly<Record<HashedStream, string>>

/** Hashes both streams, in another thread or here. */
export interface ContentHashes {
  /** The bytes are not kept. Those that begin where `room` began last are not copied either. */
  update(stream: HashedStream, bytes: Uint8Array): void
  /** Where the stream's next bytes may be put before they are handed to `update`; at least one byte. */
  room(stream: HashedStream): Uint8Array
  digests(): Promise<HashResults>
}

/** What is decoded into it is hashed before it leaves the processor's cache. */
const roomBytes = 1 << 18

/** Hashes computed where the bytes are. */
export function createHashes(algorithms: HashAlgorithms): ContentHashes {
  const hashes = { compressed: createHash(algorithms.compressed), output: createHash(algorithms.output) }
  const memory = new Uint8Array(roomBytes)
  return {
    update: (stream, bytes) => void hashes[stream].update(bytes),
    room: () => memory,
    digests: async () => ({ compressed: hashes.compressed.digest('hex'), output: hashes.output.digest('hex') }),
  }
}
