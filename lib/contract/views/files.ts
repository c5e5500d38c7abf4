import type { Digest } from '#lib/oci/digest/digest'
import type { Reference } from '#lib/oci/reference/types'
import type { FileRow, FilesAnswer, FilesQuery } from '../files.ts'

/** What the address of a files page says beyond reference and path. */
export type FilesFilter = Pick<
  FilesQuery,
  'name' | 'glob' | 'type' | 'change' | 'min' | 'max' | 'removed' | 'recursive' | 'cursor'
>

/** Where in which image. */
export interface FilesPlace {
  readonly reference: Reference & { readonly digest: Digest }
  /** Only where the reference is an index. */
  readonly platform?: string
  readonly path: string
  /** Digest of the layer that the page is narrowed to. */
  readonly layer?: string
  /** With `layer`: all files up to it, not only what it did. */
  readonly whole?: true
}

/** Some consecutive entries of a directory, as the tree beside the page lists them. */
export interface TreeWindow {
  readonly path: string
  /** Entries of the directory. */
  readonly total: number
  /** Place of the first of these among them. */
  readonly offset: number
  readonly entries: readonly FileRow[]
}

export interface FileLayer {
  readonly digest: Digest
  readonly sizeBytes: number
  /** The instruction that made it. */
  readonly text?: string
}

/** Text of a file, decoded; `cut` where there is more than is shown. */
export interface ShownText {
  readonly kind: 'text'
  readonly text: string
  readonly encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Latin-1'
  readonly cut: boolean
}

/** Bytes as they are, a page of them. */
export interface ShownBytes {
  readonly kind: 'bytes'
  readonly bytes: Uint8Array
  readonly offset: number
}

export interface ShownPicture {
  readonly kind: 'picture'
  readonly mediaType: string
}

export type FileContents = ShownText | ShownBytes | ShownPicture

export interface DirectoryBody {
  readonly kind: 'directory'
  readonly listing: FilesAnswer
  readonly filter: FilesFilter
}

export interface FileBody {
  readonly kind: 'file'
  readonly entry: FileRow
  readonly contents: FileContents
}

/** Links that lead nowhere, devices and the like: nothing to show but what the archive says of them. */
export interface EntryBody {
  readonly kind: 'entry'
  readonly entry: FileRow
}

/** The layers are being read for the first time. */
export interface ReadingBody {
  readonly kind: 'reading'
}

export interface FilesFacts {
  readonly place: FilesPlace
  readonly now: Date
  readonly layers: readonly FileLayer[]
  /** From the root down to what the page shows; absent while layers are read. */
  readonly tree?: readonly TreeWindow[]
  readonly body: DirectoryBody | FileBody | EntryBody | ReadingBody
}
