import type { Worker } from 'node:worker_threads'
import type { HashedStream } from '../content-hashes.ts'
import { startThread } from './start-thread.ts'

/** The threads that read one layer: SHA-256 of each stream costs as much as all the rest, so each has its own. */
export interface LayerThreads {
  readonly reader: Worker
  readonly hashers: Readonly<Record<HashedStream, Worker>>
}

export const listThreads = ({ reader, hashers }: LayerThreads): readonly Worker[] => [reader, ...Object.values(hashers)]

/** Starting takes a few hundred milliseconds, most of them for the sources: it is done before somebody waits. */
let warm: { readonly threads: LayerThreads; readonly maxHeapMebibytes: number } | undefined

function start(maxHeapMebibytes: number): LayerThreads {
  const hasher = () => startThread('hashing-thread', { workerData: {}, maxHeapMebibytes })
  return {
    reader: startThread('reading-thread', { workerData: {}, maxHeapMebibytes }),
    hashers: { compressed: hasher(), output: hasher() },
  }
}

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
