// Entry of the thread that decodes layers, one after another, and reads their tars. It has no network; if it dies, only
// one layer is lost.
import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { chooseInflateEngine } from '../../compression/create-inflate-engine.ts'
import { touchPages } from './chunk-memory.ts'
import { LayerReading } from './layer-reading.ts'
import type { FailureWords, FromReader, ReaderStart, ToReader } from './messages.ts'
import { passLayer } from './passed-layer.ts'
import { runBehindPages } from './run-behind-pages.ts'

const port = parentPort
if (!port) throw new Error('This file is the entry of a worker thread.')
const send = (message: FromReader, transfer: readonly ArrayBuffer[] = []) => port.postMessage(message, [...transfer])

const failureOf = (error: unknown): FailureWords =>
  error instanceof AppError
    ? { code: error.code, words: error.sentences.words, hint: error.sentences.hint }
    : { code: 'internal', words: say`Reading the layer failed: ${String(error)}`, hint: undefined }

runBehindPages()
const { chunks } = workerData as ReaderStart
// Made ready before there is a layer: the first use of zlib's binding is checked, and memory has its pages.
chooseInflateEngine()
touchPages(chunks)

/** None between layers, and none any more after a failure: what is still on its way is let go by. */
let reading: LayerReading | undefined

async function handle(message: ToReader): Promise<void> {
  if (message.kind === 'begin') reading = new LayerReading(message.job, chunks)
  else if (message.kind === 'chunk' && reading) send(await reading.take(message))
  else if (message.kind === 'end' && reading) {
    const { layer, progress } = await reading.end()
    reading = undefined
    const [passed, transfer] = passLayer(layer)
    send({ kind: 'done', layer: passed, progress }, transfer)
  }
}

async function fail(error: unknown): Promise<void> {
  const failed = reading
  reading = undefined
  await failed?.close()
  send({ kind: 'failed', failure: failureOf(error) })
}

let last = Promise.resolve()
port.on('message', (message: ToReader) => {
  last = last.then(() => handle(message)).catch(fail)
})
