import { once } from 'node:events'
import { type ContentHashes, type HashResults, hashedStreams } from '../content-hashes.ts'
import { RingWriter } from './byte-ring.ts'
import type { HashingWay } from './messages.ts'

/** Hashes that the hashing thread computes. */
export function createRingHashes({ ring, result }: HashingWay): ContentHashes {
  const writer = new RingWriter(ring)
  return {
    update: (stream, bytes) => writer.write(bytes, hashedStreams.indexOf(stream)),
    room: stream => writer.room(hashedStreams.indexOf(stream)),
    async digests() {
      const answered = once(result, 'message')
      writer.end()
      const [results] = (await answered) as [HashResults]
      result.close()
      return results
    },
  }
}
