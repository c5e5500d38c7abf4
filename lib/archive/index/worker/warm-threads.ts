import type { Worker } from 'node:worker_threads'
import { startThread } from './start-thread.ts'

/**
 * The threads that read one layer. SHA-256 of both its streams costs as much as all the rest: of two threads neither waits
 * for the other, and with a third one they would wait for a core where there are two.
 */
export interface LayerThreads {
  readonly reader: Worker
  readonly hasher: Worker
}

export const listThreads = ({ reader, hasher }: LayerThreads): readonly Worker[] => [reader, hasher]

interface Warm {
  readonly threads: LayerThreads
  readonly maxHeapMebibytes: number
}

/** Starting takes a few hundred milliseconds, most of them for the sources: it is done before somebody waits. */
let ready: readonly Warm[] = []

const start = (maxHeapMebibytes: number): LayerThreads => ({
  reader: startThread('reading-thread', { workerData: {}, maxHeapMebibytes }),
  hasher: startThread('hashing-thread', { workerData: {}, maxHeapMebibytes }),
})

function warmUp(maxHeapMebibytes: number): Warm {
  const warm = { threads: start(maxHeapMebibytes), maxHeapMebibytes }
  const forget = () => {
    ready = ready.filter(each => each !== warm)
  }
  for (const thread of listThreads(warm.threads)) {
    // They keep no process alive.
    thread.unref()
    thread.on('error', forget)
    thread.on('exit', forget)
  }
  return warm
}

/** Has threads ready for the next `count` layers. */
export function prepareLayerThreads(count: number, maxHeapMebibytes: number): void {
  const missing = count - ready.filter(warm => warm.maxHeapMebibytes === maxHeapMebibytes).length
  for (let index = 0; index < missing; index += 1) ready = [...ready, warmUp(maxHeapMebibytes)]
}

/** Threads that wait for their job as their first message; whoever takes them ends them. */
export function takeLayerThreads(maxHeapMebibytes: number): LayerThreads {
  const warm = ready.find(each => each.maxHeapMebibytes === maxHeapMebibytes)
  if (!warm) return start(maxHeapMebibytes)
  ready = ready.filter(each => each !== warm)
  for (const thread of listThreads(warm.threads)) thread.ref()
  return warm.threads
}
