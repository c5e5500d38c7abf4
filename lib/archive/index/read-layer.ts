import { MessageChannel } from 'node:worker_threads'
import type { BlobSource } from './blob-source.ts'
import type { ChunkFile } from './chunk-writer.ts'
import type { ContentKey } from './content-key.ts'
import { ChunkSlots, feedReader } from './feed-reader.ts'
import { readerDied, readingCancelled } from './layer-errors.ts'
import type { RecordedLayer } from './layer-index-file.ts'
import { checkExpected, type ExpectedLayer, hashAlgorithms } from './layer-indexer.ts'
import type { LayerLimits } from './layer-limits.ts'
import { errorOf } from './thread-failure.ts'
import { giveBackLayerThreads, type LayerThreads, listThreads, takeLayerThreads } from './worker/layer-threads.ts'
import type { FromReader, HashingJob, HashingWay, ReaderProgress, ReadingJob, ToReader } from './worker/messages.ts'
import { type PassedLayer, receiveLayer } from './worker/passed-layer.ts'

export interface ReadLayerOptions {
  readonly source: BlobSource
  readonly layer: ExpectedLayer
  readonly limits: LayerLimits
  readonly contentKey: ContentKey
  readonly chunkFile?: ChunkFile
  /** Whether a core is free for a thread that hashes; asked when the first bytes have come. */
  readonly hashesApart: () => boolean
  readonly signal: AbortSignal
  readonly onProgress?: (progress: ReaderProgress) => void
}

/** Sets the hashing thread to the layer. */
function beginHashing({ hasher, ring }: LayerThreads, layer: ExpectedLayer): HashingWay {
  const { port1, port2 } = new MessageChannel()
  const job: HashingJob = { algorithms: hashAlgorithms(layer), ring, result: port1 }
  hasher.postMessage(job, [port1])
  return { ring, result: port2 }
}

/** Sets the threads to the layer. */
function begin(threads: LayerThreads, { layer, limits, contentKey, chunkFile, hashesApart }: ReadLayerOptions): void {
  const hashing = hashesApart() ? beginHashing(threads, layer) : undefined
  const job: ReadingJob = {
    ...{ layer, limits, contentKey },
    ...(chunkFile && { chunkFile }),
    ...(hashing && { hashing }),
  }
  threads.reader.postMessage({ kind: 'begin', job } satisfies ToReader, hashing ? [hashing.result] : [])
}

/** Threads that have listed more entries hold too much memory to be kept. */
const maxLightEntries = 70_000

async function leave(threads: LayerThreads, layer: RecordedLayer | undefined): Promise<void> {
  if (layer && layer.facts.entryCount <= maxLightEntries) giveBackLayerThreads(threads)
  else await Promise.all(listThreads(threads).map(thread => thread.terminate()))
}

/**
 * Reads a whole layer in threads of its own and resolves to what it found. Throws AppError `malformed` (damaged, not
 * the layer of that digest or diffId), `too-large` (over a limit, or the thread died), `cancelled`, and what the source
 * throws. When it settles, its threads have ended or wait for another layer.
 */
export async function readLayer(options: ReadLayerOptions): Promise<RecordedLayer> {
  const { source, layer, limits, signal, onProgress } = options
  checkExpected(layer, limits)
  const stop = new AbortController()
  const outer = AbortSignal.any([signal, stop.signal, AbortSignal.timeout(limits.maxDurationMs)])
  const result = Promise.withResolvers<PassedLayer>()
  const threads = takeLayerThreads(limits.maxHeapMebibytes)
  const slots = new ChunkSlots(threads.chunks)
  for (const thread of listThreads(threads)) {
    thread.on('error', cause => result.reject(readerDied(cause)))
    thread.on('exit', () => result.reject(readerDied(new Error('A thread has ended.'))))
  }
  threads.reader.on('message', (message: FromReader) => {
    if (message.kind === 'taken') {
      if (message.progress) onProgress?.(message.progress)
      slots.giveBack(message.slot)
    } else if (message.kind === 'done') {
      onProgress?.(message.progress)
      result.resolve(message.layer)
    } else result.reject(errorOf(message.failure))
  })
  outer.addEventListener('abort', () =>
    result.reject(signal.aborted ? readingCancelled(signal.reason) : readerDied(outer.reason)),
  )
  if (signal.aborted) result.reject(readingCancelled(signal.reason))
  else
    feedReader({
      ...{ source, slots, signal: outer, reader: threads.reader },
      begin: () => begin(threads, options),
    }).catch(result.reject)
  let found: RecordedLayer | undefined
  try {
    found = receiveLayer(await result.promise)
    return found
  } finally {
    // Ends the transfer, too, when the threads were the ones to give up.
    stop.abort()
    await leave(threads, found)
  }
}
