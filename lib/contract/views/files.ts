import type { ShownCommand } from '#lib/format/shown-commands'
import type { Digest } from '#lib/oci/digest/digest'
import type { Reference } from '#lib/oci/reference/types'
import type { FileRow, FilesAnswer, FilesQuery } from '../files.ts'
import type { FileContents, FileViewName } from './file-contents.ts'

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

/** A word of the config that names a program, and the file it is. */
export interface ProgramLink {
  readonly text: string
  /** Absent where the image has no such file. */
  readonly path?: string
}

/** Where to begin reading an image: what it is, and what it runs. */
export interface StartFacts {
  readonly osRelease?: { readonly name: string; readonly path: string }
  readonly entrypoint?: ProgramLink
  readonly command?: ProgramLink
  readonly workingDirectory?: ProgramLink
  /** Directories of PATH, in its order. */
  readonly search: readonly ProgramLink[]
}

export interface DirectoryBody {
  readonly kind: 'directory'
  readonly listing: FilesAnswer
  readonly filter: FilesFilter
  /** At the root only. */
  readonly start?: StartFacts
}

/** A part of a treemap. */
export interface SpaceTile {
  readonly name: string
  readonly path: string
  readonly isDirectory: boolean
  readonly sizeBytes: number
  /** Files in a directory and below. */
  readonly count: number
  readonly children: readonly SpaceTile[]
  /** What the children do not show. */
  readonly restBytes: number
}

/** Where the bytes are, and what the layers store twice or for nothing, as dive counts it. */
export interface SpaceFacts {
  readonly tile: SpaceTile
  readonly biggest: readonly FileRow[]
  /** From 0 to 1. */
  readonly score: number
  readonly wastedBytes: number
  /** Of all layers but the first. */
  readonly userBytes: number
  readonly wastedCount: number
  readonly wasted: readonly {
    readonly entry: FileRow
    readonly cumulativeBytes: number
    readonly layerCount: number
  }[]
}

export interface SpaceBody {
  readonly kind: 'space'
  readonly entry: FileRow
  readonly space: SpaceFacts
}

export interface FileBody {
  readonly kind: 'file'
  readonly entry: FileRow
  /** What a symbolic link leads to. */
  readonly target?: string
  /** What a script's first line names. */
  readonly interpreter?: ProgramLink
  readonly contents: FileContents
  /** In how many ways it can be read; the first is what its page shows by itself. */
  readonly views: readonly FileViewName[]
  /** Kind of file by its first bytes, in the field's own words, e.g. `ELF`. */
  readonly fileType?: string
}

/** Links that lead nowhere, devices and the like: nothing to show but what the archive says of them. */
export interface EntryBody {
  readonly kind: 'entry'
  readonly entry: FileRow
  /** What a symbolic link leads to. */
  readonly target?: string
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
  /** Commands that get what the page shows; none while layers are read. */
  readonly commands: readonly ShownCommand[]
  readonly body: DirectoryBody | SpaceBody | FileBody | EntryBody | ReadingBody
}
