import type { EntryType, SparseSegment, TarAmbiguity } from '../tar/types.ts'
import type { ColumnFormat } from './columns.ts'
import type { PathIssue } from './normalise-path.ts'

/** A whiteout has the name of what it hides. */
export type NodeType = EntryType | 'whiteout'

/** The number of a type in the table is its place here; they never move. */
export const nodeTypes: readonly NodeType[] = [
  'directory',
  'file',
  'hardlink',
  'symlink',
  'char-device',
  'block-device',
  'fifo',
  'whiteout',
]

/** Bits of a row. */
export const rowFlags = {
  /** No entry: a directory that some entry is in. */
  implied: 1,
  /** Nothing that lower layers have under this path shows: an opaque directory, or an entry beside its own whiteout. */
  hidesLower: 2,
  /** A later entry of the same layer has the same path. */
  superseded: 4,
  /** Its name has no place in the tree; the row's name is the whole of it. */
  refused: 8,
  /** Its checksums are known. */
  hasChecksums: 16,
  /** An implied directory that only whiteouts are in: no entry makes it. */
  hollow: 32,
} as const

export type EntryAmbiguity =
  | TarAmbiguity
  | PathIssue
  /** More than one entry of the layer has this path; the last one counts. */
  | 'repeated-path'
  /** The layer has both a whiteout and an entry of this name; the entry counts, whatever their order. */
  | 'whiteout-and-entry'

/** What few entries have; equal details are stored once. */
export interface EntryDetail {
  readonly device?: { readonly major: number; readonly minor: number }
  /** Values in base64. */
  readonly xattrs?: Readonly<Record<string, string>>
  readonly sparse?: readonly SparseSegment[]
  readonly storedBytes?: number
  readonly ambiguities?: readonly EntryAmbiguity[]
}

export interface Owner {
  readonly uid: number
  readonly gid: number
  readonly userName: string
  readonly groupName: string
}

/** Columns with one value for each row, and texts. Row 0 is the root. */
export const entryFormat = {
  kind: 'portolan-entry-table',
  version: 2,
  shape: {
    /** Row of the directory; 0 for the root itself and for refused rows. */
    parent: 'u32',
    type: 'u8',
    flags: 'u8',
    mode: 'u16',
    /** Index into `owners`, each a JSON of `Owner`. */
    owner: 'u32',
    /** Seconds since 1970. */
    modifiedAt: 'f64',
    sizeBytes: 'f64',
    /** In the uncompressed archive; -1 for implied directories and for entries of a TOC, which has none. */
    headerOffset: 'f64',
    dataOffset: 'f64',
    crc32: 'u32',
    /** Index into `links` and `details` (each a JSON of `EntryDetail`), plus one; 0 for none. */
    link: 'u32',
    detail: 'u32',
    nameStarts: 'u32',
    names: 'u8',
    linkStarts: 'u32',
    links: 'u8',
    detailStarts: 'u32',
    details: 'u8',
    ownerStarts: 'u32',
    owners: 'u8',
    /** Rows of each directory's entries, sorted by the bytes of their names: `children[childStarts[row]…]`. */
    childStarts: 'u32',
    children: 'u32',
    /** See `contentTagBytes`; empty where no file was tagged. */
    contentTags: 'u8',
  },
} as const satisfies ColumnFormat<Record<string, 'u8' | 'u16' | 'u32' | 'f64'>>
