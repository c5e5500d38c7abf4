import { once } from 'node:events'
import type { ContentHashes, HashedStream } from '../content-hashes.ts'
import { RingWriter } from './byte-ring.ts'
import type { HashingWay } from './messages.ts'

/** The hash of a stream whose bytes go to a thread. */
class RemoteHash {
  readonly #writer: RingWriter
  readonly #way: HashingWay

  constructor(way: HashingWay) {
    this.#way = way
    this.#writer = new RingWriter(way.ring)
  }

  update(bytes: Uint8Array): void {
    this.#writer.write(bytes)
  }

  async digest(): Promise<string> {
    const answered = once(this.#way.result, 'message')
    this.#writer.end()
    const [hex] = (await answered) as [string]
    this.#way.result.close()
    return hex
  }
}

/** Hashes that the hashing threads compute. */
export function createRingHashes(ways: Readonly<Record<HashedStream, HashingWay>>): ContentHashes {
  const hashes = { compressed: new RemoteHash(ways.compressed), output: new RemoteHash(ways.output) }
  return {
    update: (stream, bytes) => hashes[stream].update(bytes),
    async digests() {
      const [compressed, output] = await Promise.all([hashes.compressed.digest(), hashes.output.digest()])
      return { compressed, output }
    },
  }
}
