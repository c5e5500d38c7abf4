// Entry of a thread that hashes one stream of a layer while others decode it and hash the other one.
import { createHash } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import { readRing } from './byte-ring.ts'
import type { HashingJob } from './messages.ts'
import { runBehindPages } from './run-behind-pages.ts'

runBehindPages()

parentPort?.once('message', ({ algorithm, ring, result }: HashingJob) => {
  const hash = createHash(algorithm)
  readRing(ring, bytes => hash.update(bytes))
  result.postMessage(hash.digest('hex'))
  result.close()
})
