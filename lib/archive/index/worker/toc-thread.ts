// Entry of the thread that decodes a layer's table of contents: it may be large, and it is somebody else's.
import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { decodeEstargzToc } from '../../toc/read-estargz-toc.ts'
import { decodeZstdChunkedToc } from '../../toc/read-zstd-chunked-toc.ts'
import { tocKey } from '../../toc/toc-hint.ts'
import { packTocIndex } from '../toc-index.ts'
import type { FromTocReader, TocJob } from './messages.ts'
import { runBehindPages } from './run-behind-pages.ts'

const { digest, hint, fetched } = workerData as TocJob
const send = (message: FromTocReader, transfer: readonly ArrayBuffer[] = []) =>
  parentPort?.postMessage(message, [...transfer])

runBehindPages()
try {
  const toc =
    hint.kind === 'estargz' ? decodeEstargzToc(fetched, hint.digest) : decodeZstdChunkedToc(fetched, hint.place)
  const file = packTocIndex({ digest, kind: hint.kind, key: tocKey(hint) }, toc)
  send({ kind: 'done', file }, [file.buffer])
} catch (error) {
  const { code, sentences } =
    error instanceof AppError
      ? error
      : new AppError('internal', say`Reading a table of contents failed: ${String(error)}`, { cause: error })
  send({ kind: 'failed', failure: { code, words: sentences.words, hint: sentences.hint } })
}
