import type { MessagePort } from 'node:worker_threads'
import type { ErrorCode } from '#lib/errors/codes'
import type { Sentence } from '#lib/messages/say'
import type { EntryType } from '../../tar/types.ts'
import type { FetchedToc } from '../../toc/read-range.ts'
import type { TocHint } from '../../toc/toc-hint.ts'
import type { ChunkFile } from '../chunk-writer.ts'
import type { HashAlgorithms } from '../content-hashes.ts'
import type { ContentKey } from '../content-key.ts'
import type { ExpectedLayer } from '../layer-indexer.ts'
import type { LayerLimits } from '../layer-limits.ts'
import type { PassedLayer } from './passed-layer.ts'

/** What the reading thread is started with. */
export interface ReaderStart {
  /** Of all layers it will read, one after another. */
  readonly chunks: SharedArrayBuffer
}

/** The way to the hashing thread, and where the `HashResults` come back. */
export interface HashingWay {
  readonly ring: SharedArrayBuffer
  readonly result: MessagePort
}

/** Sets the reading thread to a layer. */
export interface ReadingJob {
  readonly layer: ExpectedLayer
  readonly limits: LayerLimits
  readonly contentKey: ContentKey
  readonly chunkFile?: ChunkFile
  /** Without it, the reading thread hashes what it decodes. */
  readonly hashing?: HashingWay
}

/** The only message to the hashing thread, one for each layer. */
export interface HashingJob extends HashingWay {
  readonly algorithms: HashAlgorithms
}

/** To the reading thread: a job, the layer's bytes in order, then the end; afterwards another job may follow. */
export type ToReader =
  | { readonly kind: 'begin'; readonly job: ReadingJob }
  | { readonly kind: 'chunk'; readonly slot: number; readonly sizeBytes: number }
  | { readonly kind: 'end' }

/** An entry as it is told while the layer is still being read. */
export interface EarlyEntry {
  /** As written in the archive, invalid UTF-8 replaced. */
  readonly name: string
  readonly type: EntryType
  readonly mode: number
  readonly sizeBytes: number
  readonly modifiedAt: number
}

export interface ReaderProgress {
  readonly readBytes: number
  readonly entryCount: number
  /** New since the last report; none any more once a first page's worth has been told. */
  readonly entries: readonly EarlyEntry[]
}

/** An AppError as it passes between threads. */
export interface FailureWords {
  readonly code: ErrorCode
  readonly words: Sentence
  readonly hint: Sentence | undefined
}

/** From the reading thread. */
export type FromReader =
  /** A chunk has been dealt with: its part of the memory is free for another one. */
  | { readonly kind: 'taken'; readonly slot: number; readonly progress?: ReaderProgress }
  /** What was found, after everything has been verified, and what had not been told yet. */
  | { readonly kind: 'done'; readonly layer: PassedLayer; readonly progress: ReaderProgress }
  | { readonly kind: 'failed'; readonly failure: FailureWords }

/** What the thread that reads a table of contents is started with. */
export interface TocJob {
  readonly digest: string
  readonly hint: TocHint
  readonly fetched: FetchedToc
}

/** From that thread: the packed index, or why there is none. */
export type FromTocReader =
  | { readonly kind: 'done'; readonly file: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly failure: FailureWords }
