import type { PackageLayer } from '#lib/contract/packages'

/** Which files a reader wants. */
export interface FilePattern {
  /** Path without leading slash. `*` stands for any part of one name, a leading or inner `**` for any folders, also none. */
  readonly glob: string
  /** Only files with an execute bit. */
  readonly executable?: true
  readonly minSizeBytes?: number
}

/** A regular file of the tree; hard links count, symbolic links do not. */
export interface FoundFile {
  /** Without leading slash, e.g. `var/lib/dpkg/status`. */
  readonly path: string
  readonly sizeBytes: number
  readonly executable?: boolean
  /** Layer that gave the file its present content. */
  readonly layer?: PackageLayer
}

/** Any tree of files: the merged root of an image, one layer, a directory. */
export interface PackageSource {
  /** Every file that one of the patterns matches, in any order; called once for a listing. */
  find(patterns: readonly FilePattern[], signal: AbortSignal): Promise<readonly FoundFile[]>
  /**
   * Bytes of a file that `find` told of, from `offset`: `maxBytes` of them, fewer only where the file ends before. Throws
   * AppError where they cannot be had.
   */
  read(path: string, signal: AbortSignal, maxBytes: number, offset?: number): Promise<Uint8Array>
}
