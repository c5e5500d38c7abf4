// Entry of the thread that decodes one layer and reads its tar. It has no network; if it dies, only this layer is lost.
import { once } from 'node:events'
import { parentPort } from 'node:worker_threads'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { chooseInflateEngine } from '../../compression/create-inflate-engine.ts'
import type { TarEntry } from '../../tar/types.ts'
import { packLayerIndex } from '../layer-index-file.ts'
import { LayerIndexer } from '../layer-indexer.ts'
import type { EarlyEntry, FailureWords, FromReader, ReaderProgress, ReadingJob, ToReader } from './messages.ts'
import { createRingHashes } from './ring-hashes.ts'
import { runBehindPages } from './run-behind-pages.ts'

/** So many entries are told while the layer is being read; who wants more waits for the index. */
const earlyEntries = 10_000
const reportEveryMs = 100

const port = parentPort
if (!port) throw new Error('This file is the entry of a worker thread.')
const send = (message: FromReader, transfer: readonly ArrayBuffer[] = []) => port.postMessage(message, [...transfer])

let untold: EarlyEntry[] = []
let told = 0
let reportedAt = Number.NEGATIVE_INFINITY

function tell({ name, type, mode, sizeBytes, modifiedAt }: TarEntry): void {
  if (told >= earlyEntries) return
  told += 1
  untold.push({ name: Buffer.from(name).toString(), type, mode, sizeBytes, modifiedAt })
}

/** The first entries are told at once, then not more often than a reader can see. */
function report(indexer: LayerIndexer): ReaderProgress | undefined {
  const now = performance.now()
  if (now - reportedAt < reportEveryMs) return undefined
  reportedAt = untold.length > 0 || told > 0 ? now : reportedAt
  return progressOf(indexer)
}

function progressOf(indexer: LayerIndexer): ReaderProgress {
  const entries = untold
  untold = []
  return { readBytes: indexer.readBytes, entryCount: indexer.entryCount, entries }
}

const failureOf = (error: unknown): FailureWords =>
  error instanceof AppError
    ? { code: error.code, words: error.sentences.words, hint: error.sentences.hint }
    : { code: 'internal', words: say`Reading the layer failed: ${String(error)}`, hint: undefined }

runBehindPages()
// Made ready before there is a layer: the first use of zlib's binding is checked.
chooseInflateEngine()
const [{ layer, limits, contentKey, chunks, chunkFile, hashing }] = (await once(port, 'message')) as [ReadingJob]
const indexer = new LayerIndexer({
  layer,
  limits,
  hashes: createRingHashes(hashing),
  contentKey,
  ...(chunkFile && { chunkFile }),
  onEntry: tell,
})

async function handle(message: ToReader): Promise<void> {
  if (message.kind === 'chunk') {
    const { slot, sizeBytes } = message
    await indexer.write(new Uint8Array(chunks.memory, slot * chunks.slotBytes, sizeBytes))
    const progress = report(indexer)
    send({ kind: 'taken', slot, ...(progress && { progress }) })
    return
  }
  const file = packLayerIndex(await indexer.end())
  send({ kind: 'done', file, progress: progressOf(indexer) }, [file.buffer])
}

let last = Promise.resolve()
let hasFailed = false
port.on('message', (message: ToReader) => {
  last = last
    .then(() => (hasFailed ? undefined : handle(message)))
    .catch(async error => {
      hasFailed = true
      await indexer.close()
      send({ kind: 'failed', failure: failureOf(error) })
    })
})
