// Entry of the thread that hashes both streams of one layer after another while another thread decodes them.
import { createHash } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import { type HashResults, hashedStreams } from '../content-hashes.ts'
import { readRing } from './byte-ring.ts'
import type { HashingJob } from './messages.ts'
import { runBehindPages } from './run-behind-pages.ts'

runBehindPages()

parentPort?.on('message', ({ algorithms, ring, result }: HashingJob) => {
  const hashes = hashedStreams.map(stream => createHash(algorithms[stream]))
  readRing(ring, (bytes, stream) => hashes[stream]?.update(bytes))
  const digests = hashedStreams.map((stream, index) => [stream, hashes[index]?.digest('hex')])
  result.postMessage(Object.fromEntries(digests) as HashResults)
  result.close()
})
