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

/** Starting takes a few hundred milliseconds, most of them for the sources: it is done before somebody waits. */
let warm: { readonly threads: LayerThreads; readonly maxHeapMebibytes: number } | undefined

const start = (maxHeapMebibytes: number): LayerThreads => ({
  reader: startThread('reading-thread', { workerData: {}, maxHeapMebibytes }),
  hasher: startThread('hashing-thread', { workerData: {}, maxHeapMebibytes }),
})

/** Starts threads for the next layer, if none are ready. They keep no process alive. */
export function prepareLayerThreads(maxHeapMebibytes: number): void {
  if (warm) return
  const threads = start(maxHeapMebibytes)
  warm = { threads, maxHeapMebibytes }
  const forget = () => {
    if (warm?.threads === threads) warm = undefined
  }
  for (const thread of listThreads(threads)) {
    thread.unref()
    thread.on('error', forget)
    thread.on('exit', forget)
  }
}

/** Threads that wait for their job as their first message; whoever takes them ends them. */
export function takeLayerThreads(maxHeapMebibytes: number): LayerThreads {
  const ready = warm?.maxHeapMebibytes === maxHeapMebibytes ? warm.threads : undefined
  if (!ready) return start(maxHeapMebibytes)
  warm = undefined
  for (const thread of listThreads(ready)) thread.ref()
  return ready
}
