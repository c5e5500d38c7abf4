import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import { fetchEstargzToc } from '../toc/read-estargz-toc.ts'
import type { ReadRange } from '../toc/read-range.ts'
import { fetchZstdChunkedToc } from '../toc/read-zstd-chunked-toc.ts'
import type { TocHint } from '../toc/toc-hint.ts'
import { type BlobSource, RangeRefused } from './blob-source.ts'
import { readerDied, readingCancelled } from './layer-errors.ts'
import { errorOf } from './thread-failure.ts'
import type { FromTocReader, TocJob } from './worker/messages.ts'
import { startThread } from './worker/start-thread.ts'

/** JSON of a million entries, and what is made of it. */
const maxHeapMebibytes = 1_536

const rangesOf =
  (source: BlobSource, signal: AbortSignal): ReadRange =>
  async (offset, length) => {
    const bytes = Buffer.concat(await Array.fromAsync(source.range(offset, offset + length, signal)))
    if (bytes.length !== length) throw new RangeRefused(`${bytes.length} of ${length} bytes came.`)
    return bytes
  }

async function answerOf(thread: Worker): Promise<FromTocReader> {
  const died = once(thread, 'exit').then(() => {
    throw readerDied(new Error('The thread has ended.'))
  })
  died.catch(() => {})
  // `once` rejects with what the thread did not survive.
  const answered = once(thread, 'message').catch((cause: unknown) => {
    throw readerDied(cause)
  })
  const [message] = await Promise.race([answered, died])
  return message as FromTocReader
}

/**
 * The packed index of a layer that has a table of contents, without reading the layer. Throws AppError `malformed` for a
 * table that is not the one named or cannot be used, `cancelled`, and what the source throws.
 */
export async function readToc(
  source: BlobSource,
  hint: TocHint,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const readRange = rangesOf(source, signal)
  const fetched =
    hint.kind === 'estargz'
      ? await fetchEstargzToc(readRange, source.sizeBytes)
      : await fetchZstdChunkedToc(readRange, hint.place)
  if (signal.aborted) throw readingCancelled(signal.reason)
  const job: TocJob = { digest: source.digest, hint, fetched }
  const thread = startThread('toc-thread', { workerData: job, maxHeapMebibytes })
  const stop = () => void thread.terminate()
  signal.addEventListener('abort', stop, { once: true })
  try {
    const answer = await answerOf(thread)
    if (answer.kind === 'failed') throw errorOf(answer.failure)
    return answer.file
  } catch (error) {
    throw signal.aborted ? readingCancelled(signal.reason) : error
  } finally {
    signal.removeEventListener('abort', stop)
    await thread.terminate()
  }
}
