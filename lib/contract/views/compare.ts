import type { AppError } from '#lib/errors/app-error'
import type { Attempt } from '#lib/errors/attempt'
import type { Digest } from '#lib/oci/digest/digest'
import type { Reference } from '#lib/oci/reference/types'
import type { CompareState, CompareView } from '#lib/routes/compare-page'
import type { FileDiff } from '../compare/file.ts'
import type { SemanticRuleName } from '../compare/rules.ts'
import type { CompareAnswer } from '../compare.ts'
import type { TextToken } from './file-contents.ts'

/** What is compared, as the address has it, and by the digests that were found. */
export interface ComparePlace {
  readonly from: Reference
  readonly to: Reference
  readonly pinned: { readonly from: Reference; readonly to: Reference }
  readonly view: CompareView
  readonly state: CompareState
  /** What is left out. */
  readonly rules: readonly SemanticRuleName[]
  /** Platforms that each side offers; none where it is no index. */
  readonly platforms: { readonly from: readonly string[]; readonly to: readonly string[] }
  readonly now: Date
  /** Where people reach us, for commands. */
  readonly origin: string
  /** What commands name instead of a registry that only this Portolan serves. */
  readonly plainHosts: Readonly<Record<string, string>>
}

/** One side as far as it could be opened. */
export interface SideFacts {
  readonly reference: Reference
  readonly digest?: Digest
  readonly platform?: string
  readonly created?: string
  readonly sizeBytes?: number
  readonly layerCount?: number
  readonly error?: AppError
}

/** A file of both sides. */
export interface FileBody {
  /** Of a very long difference the first lines; the counts are of all. */
  readonly diff: FileDiff
  /** Lines that differ and are not shown. */
  readonly unshown?: number
  /** Lines of either side in colours, from line 1; absent where the language is not known. */
  readonly coloured?: {
    readonly from: readonly (readonly TextToken[])[]
    readonly to: readonly (readonly TextToken[])[]
  }
}

/**
 * How far files and packages are. `known`: they are in the answer. `reading`: layers are read, the browser comes back.
 * `unasked`: there is so much to read that the reader is asked first. `failed`: the rest of the compare still holds.
 */
export type ContentsState =
  | { readonly kind: 'known' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'unasked'; readonly bytes: number }
  | { readonly kind: 'failed'; readonly error: AppError }

export interface CompareFacts {
  readonly answer: CompareAnswer
  readonly contents: ContentsState
  /** How far the packages of all platforms are; absent where nobody asked. */
  readonly parity?: ContentsState
  /** `files` with a path that leads to no directory. */
  readonly file?: Attempt<FileBody>
}

/** What an address of `/compare` leads to. */
export type ComparePageData =
  | { readonly kind: 'form'; readonly from: string; readonly to: string; readonly error?: AppError }
  | {
      readonly kind: 'sides'
      readonly place: ComparePlace
      readonly sides: { readonly from: SideFacts; readonly to: SideFacts }
    }
  | { readonly kind: 'compared'; readonly place: ComparePlace; readonly facts: Attempt<CompareFacts> }
