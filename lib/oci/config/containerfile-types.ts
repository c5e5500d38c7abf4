import type { Sentence } from '#lib/messages/say'
import type { Digest } from '../digest/digest.ts'

export type HistoryDialect = 'docker' | 'buildkit' | 'buildah' | 'kaniko' | 'verbatim'

/** One instruction of a Containerfile that was reconstructed from history and config. */
export interface ContainerfileLine {
  /** Instruction text without a trailing newline; may span several lines. A history text that is no instruction is a `#` comment. */
  readonly text: string
  /** Index into the manifest's layers; absent when the instruction made no layer. */
  readonly layerIndex?: number
  readonly layerDigest?: Digest
  readonly layerSizeBytes?: number
  readonly created?: string
  /** What history says of itself, and what we say of the line. The text itself, a document, is in one language. */
  readonly comment?: Sentence
}

export interface Containerfile {
  readonly dialect: HistoryDialect
  readonly lines: readonly ContainerfileLine[]
  /** What could not be reconstructed exactly. */
  readonly notes: readonly Sentence[]
}
