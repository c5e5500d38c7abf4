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
  readonly comment?: string
}

export interface Containerfile {
  readonly dialect: HistoryDialect
  readonly lines: readonly ContainerfileLine[]
  /** What could not be reconstructed exactly, in words. */
  readonly notes: readonly string[]
}
