import type { Distribution, PackageEcosystem, PackageRemarkReason, PackageRow } from '#lib/contract/packages'
import type { Sentence } from '#lib/messages/say'
import type { ByteRange } from './byte-range.ts'
import type { FilePattern, FoundFile } from './package-source.ts'

/** What a reader finds; the listing adds ecosystem, path and layer. */
export type PackageFact = Omit<PackageRow, 'ecosystem' | 'path' | 'layer' | 'licences'> & {
  readonly licences?: readonly (string | undefined)[]
}

/** One file being read, within the budget of the whole listing. Reading throws ReadProblem, or AppError `cancelled`. */
export interface FileScan {
  readonly file: FoundFile
  /** Aborted when the reader leaves, and when time is up. */
  readonly signal: AbortSignal
  readonly distribution: Distribution | undefined
  /** The whole file, or ReadProblem `too-large`. */
  bytes(maxBytes: number): Promise<Uint8Array>
  /** The file in parts, for formats that tell where things are. */
  range(): ByteRange
  /** Another file that `besides` of the reader asks for; undefined where there is none. */
  besides(path: string): FoundFile | undefined
  /** The first bytes of such a file. */
  prefix(file: FoundFile, maxBytes: number): Promise<Uint8Array>
  /** Counts bytes that decompression made. */
  spend(bytes: number): void
  add(found: PackageFact): void
  remark(reason: PackageRemarkReason, detail: Sentence, inside?: string): void
}

export interface PackageReader {
  readonly ecosystem: PackageEcosystem
  /** Files that tell of packages. */
  readonly patterns: readonly FilePattern[]
  /** Files that add to what those tell. */
  readonly besides?: readonly FilePattern[]
  read(scan: FileScan): Promise<void>
}
