import { once } from 'node:events'
import type { MessagePort } from 'node:worker_threads'
import type { ContentHashes, HashedStream, HashResults } from '../content-hashes.ts'
import { RingWriter } from './byte-ring.ts'

const streams: readonly HashedStream[] = ['compressed', 'output']

/** The stream that a number in the ring stands for. */
export const streamOfRing = (stream: number): HashedStream => streams[stream] ?? 'output'

/** Hashes that the hashing thread computes. */
export function createRingHashes(ring: SharedArrayBuffer, results: MessagePort): ContentHashes {
  const writer = new RingWriter(ring)
  return {
    update: (stream, bytes) => writer.write(streams.indexOf(stream), bytes),
    async digests() {
      const answered = once(results, 'message')
      writer.end()
      const [message] = (await answered) as [HashResults]
      results.close()
      return message
    },
  }
}
