// Entry of the thread that hashes both streams of one layer after another while another thread decodes them.
import { parentPort } from 'node:worker_threads'
import { createHashes, hashedStreams } from '../content-hashes.ts'
import { readRing } from './byte-ring.ts'
import type { HashingJob } from './messages.ts'
import { runBehindPages } from './run-behind-pages.ts'

runBehindPages()

parentPort?.on('message', async ({ algorithms, ring, result }: HashingJob) => {
  const hashes = createHashes(algorithms)
  readRing(ring, (bytes, index) => {
    const stream = hashedStreams[index]
    if (stream) hashes.update(stream, bytes)
  })
  result.postMessage(await hashes.digests())
  result.close()
})
