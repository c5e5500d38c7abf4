import type { Worker } from 'node:worker_threads'
import { hashedStreams } from '../content-hashes.ts'
import { clearRing, createRingMemory } from './byte-ring.ts'
import { createChunkMemory } from './chunk-memory.ts'
import type { ReaderStart } from './messages.ts'
import { startThread } from './start-thread.ts'

/**
 * The threads that read one layer after another. SHA-256 of both its streams costs half of what all the rest does:
 * where a core is free, hashing has a thread of its own.
 */
export interface LayerThreads {
  readonly reader: Worker
  readonly hasher: Worker
  /** Through which the layer's bytes come to the reader. */
  readonly chunks: SharedArrayBuffer
  /** From the reader to the hasher; empty. */
  readonly ring: SharedArrayBuffer
  readonly maxHeapMebibytes: number
}

export const listThreads = ({ reader, hasher }: LayerThreads): readonly Worker[] => [reader, hasher]

/**
 * Starting takes a hundred milliseconds, and as long again what is compiled only once it is known to be used often: it is
 * done before somebody waits, and threads that have read a layer read another one.
 */
let ready: readonly LayerThreads[] = []

function start(maxHeapMebibytes: number): LayerThreads {
  const chunks = createChunkMemory()
  return {
    reader: startThread('reading-thread', { workerData: { chunks } satisfies ReaderStart, maxHeapMebibytes }),
    hasher: startThread('hashing-thread', { workerData: {}, maxHeapMebibytes }),
    chunks,
    ring: createRingMemory(hashedStreams.length),
    maxHeapMebibytes,
  }
}

/** They keep no process alive, and when one of them ends, the other one is of no use. */
function rest(threads: LayerThreads): void {
  const forget = () => {
    if (!ready.includes(threads)) return
    ready = ready.filter(each => each !== threads)
    for (const thread of listThreads(threads)) void thread.terminate()
  }
  for (const thread of listThreads(threads)) {
    thread.unref()
    thread.on('error', forget)
    thread.on('exit', forget)
  }
}

/** Has threads ready for the next `count` layers. */
export function prepareLayerThreads(count: number, maxHeapMebibytes: number): void {
  const missing = count - ready.filter(threads => threads.maxHeapMebibytes === maxHeapMebibytes).length
  for (let index = 0; index < missing; index += 1) {
    const threads = start(maxHeapMebibytes)
    rest(threads)
    ready = [...ready, threads]
  }
}

/** Threads that wait for a job; whoever takes them gives them back or ends them. */
export function takeLayerThreads(maxHeapMebibytes: number): LayerThreads {
  const threads = ready.find(each => each.maxHeapMebibytes === maxHeapMebibytes)
  if (!threads) return start(maxHeapMebibytes)
  ready = ready.filter(each => each !== threads)
  for (const thread of listThreads(threads)) thread.ref()
  return threads
}

/** For threads that have done their job to its end. Nobody hears of them any more. */
export function giveBackLayerThreads(threads: LayerThreads): void {
  // Not all events: Node listens to a Worker's own ones, and without them no message would be told any more.
  for (const thread of listThreads(threads))
    for (const event of ['message', 'error', 'exit']) thread.removeAllListeners(event)
  clearRing(threads.ring)
  rest(threads)
  // Who has just read is the first to read again.
  ready = [threads, ...ready]
}
