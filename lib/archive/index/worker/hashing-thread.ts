// Entry of the thread that hashes a layer while another one decodes it: SHA-256 costs more than everything else.
import { workerData } from 'node:worker_threads'
import { createContentHashes } from '../content-hashes.ts'
import { readRing } from './byte-ring.ts'
import type { HashingJob } from './messages.ts'
import { streamOfRing } from './ring-hashes.ts'

const { algorithms, ring, results } = workerData as HashingJob
const hashes = createContentHashes(algorithms)
readRing(ring, (stream, bytes) => hashes.update(streamOfRing(stream), bytes))
results.postMessage(await hashes.digests())
results.close()
