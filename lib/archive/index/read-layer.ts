import { MessageChannel, type Worker } from 'node:worker_threads'
import type { BlobSource } from './blob-source.ts'
import type { ChunkFile } from './chunk-writer.ts'
import { type HashAlgorithms, hashedStreams } from './content-hashes.ts'
import type { ContentKey } from './content-key.ts'
import { ChunkSlots, feedReader } from './feed-reader.ts'
import { readerDied, readingCancelled } from './layer-errors.ts'
import { checkExpected, type ExpectedLayer, hashAlgorithms } from './layer-indexer.ts'
import type { LayerLimits } from './layer-limits.ts'
import { errorOf } from './thread-failure.ts'
import { createRingMemory } from './worker/byte-ring.ts'
import type { ChunkMemory, FromReader, HashingJob, HashingWay, ReaderProgress, ReadingJob } from './worker/messages.ts'
import { listThreads, takeLayerThreads } from './worker/warm-threads.ts'

export interface ReadLayerOptions {
  readonly source: BlobSource
  readonly layer: ExpectedLayer
  readonly limits: LayerLimits
  readonly contentKey: ContentKey
  readonly chunkFile?: ChunkFile
  readonly signal: AbortSignal
  readonly onProgress?: (progress: ReaderProgress) => void
}

interface Threads {
  readonly reader: Worker
  end(): Promise<void>
}

function startThreads(
  { layer, limits, contentKey, chunkFile }: ReadLayerOptions,
  chunks: ChunkMemory,
  onDeath: (cause: unknown) => void,
): Threads {
  const threads = takeLayerThreads(limits.maxHeapMebibytes)
  const { reader, hasher } = threads
  const hashing = wayTo(hasher, hashAlgorithms(layer))
  const reading: ReadingJob = { layer, limits, contentKey, chunks, hashing, ...(chunkFile && { chunkFile }) }
  for (const thread of listThreads(threads)) thread.on('error', onDeath)
  reader.on('exit', () => onDeath(new Error('The reading thread has ended.')))
  reader.postMessage(reading, [hashing.result])
  return {
    reader,
    async end() {
      await Promise.all(listThreads(threads).map(thread => thread.terminate()))
    },
  }
}

/** Sets the thread to hash what comes through a ring. */
function wayTo(hasher: Worker, algorithms: HashAlgorithms): HashingWay {
  const ring = createRingMemory(hashedStreams.length)
  const { port1, port2 } = new MessageChannel()
  const job: HashingJob = { algorithms, ring, result: port1 }
  hasher.postMessage(job, [port1])
  return { ring, result: port2 }
}

/**
 * Reads a whole layer in threads of its own and resolves to its packed index. Throws AppError `malformed` (damaged, not
 * the layer of that digest or diffId), `too-large` (over a limit, or the thread died), `cancelled`, and what the source
 * throws. When it settles, its threads have ended.
 */
export async function readLayer(options: ReadLayerOptions): Promise<Uint8Array<ArrayBuffer>> {
  const { source, layer, limits, signal, onProgress } = options
  checkExpected(layer, limits)
  const stop = new AbortController()
  const outer = AbortSignal.any([signal, stop.signal, AbortSignal.timeout(limits.maxDurationMs)])
  const slots = new ChunkSlots(layer.sizeBytes)
  const result = Promise.withResolvers<Uint8Array<ArrayBuffer>>()
  const threads = startThreads(options, slots.chunks, cause => result.reject(readerDied(cause)))
  threads.reader.on('message', (message: FromReader) => {
    if (message.kind === 'taken') {
      if (message.progress) onProgress?.(message.progress)
      slots.giveBack(message.slot)
    } else if (message.kind === 'done') {
      onProgress?.(message.progress)
      result.resolve(message.file)
    } else result.reject(errorOf(message.failure))
  })
  outer.addEventListener('abort', () =>
    result.reject(signal.aborted ? readingCancelled(signal.reason) : readerDied(outer.reason)),
  )
  if (signal.aborted) result.reject(readingCancelled(signal.reason))
  else feedReader(source, threads.reader, slots, outer).catch(result.reject)
  try {
    return await result.promise
  } finally {
    // Ends the transfer, too, when the threads were the ones to give up.
    stop.abort()
    await threads.end()
  }
}
