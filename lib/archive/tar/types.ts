/** What an entry of an archive becomes when it is extracted. */
export type EntryType = 'file' | 'hardlink' | 'symlink' | 'char-device' | 'block-device' | 'directory' | 'fifo'

/** A stretch of a sparse file that is stored; everything between reads as zeros. */
export interface SparseSegment {
  /** Where it begins in the file. */
  readonly offset: number
  readonly sizeBytes: number
}

/**
 * Things that readers of archives disagree on: another tool may see another file than we show. Each is shown, none is
 * decided silently. What we do is what Go's archive/tar does, which container runtimes read layers with, unless noted.
 */
export type TarAmbiguity =
  /** One extended header has the same record twice; the last one counts. */
  | 'repeated-record'
  /** An extended header or long name is followed by another one before any entry. */
  | 'repeated-header'
  /** An extended header precedes a header that is itself no entry. */
  | 'header-on-header'
  /** A PAX path and a GNU long name that differ; the GNU name counts. */
  | 'two-names'
  /** A PAX size and a size in the header that differ although the header could hold it; the PAX size counts. */
  | 'two-sizes'
  /** A global PAX header changes the entry, as POSIX has it; Go’s archive/tar does not apply these. */
  | 'global-header'
  /** A link, directory or device with a size; no data is read for it. */
  | 'size-without-data'
  /** A type flag that is not in the standards; read as a file. */
  | 'unknown-type'
  /** A regular file whose name ends with a slash; GNU tar makes a directory of it. */
  | 'file-named-as-directory'
  /** A GNU header whose time fields hold a name prefix, as some versions of Go wrote. */
  | 'gnu-prefix'
  /** A user or group number, or a time, that Linux does not have. */
  | 'number-out-of-range'

/** The same for the archive as a whole. */
export type ArchiveAmbiguity =
  /** A single zero block is followed by more; it is taken for the end, as GNU tar does. Go’s archive/tar fails. */
  | 'lone-zero-block'
  /** There are bytes other than zeros after the end of the archive. */
  | 'trailing-bytes'
  /** The archive stops after an entry without the two zero blocks that end one. */
  | 'no-end-marker'
  /** An extended header at the end that no entry follows. */
  | 'dangling-header'

/**
 * One entry as the archive has it. Bytes (`name`, `linkTarget`, `xattrs`) may be views into the chunk that is being
 * parsed: they are valid during the callback only.
 */
export interface TarEntry {
  /** As written, e.g. `./usr/bin/`: not normalised, in no particular encoding. */
  readonly name: Uint8Array
  readonly type: EntryType
  /** Permission, setuid, setgid and sticky bits. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
  readonly userName: string
  readonly groupName: string
  /** Bytes of the file once extracted; 0 for everything that is no file. */
  readonly sizeBytes: number
  /** Seconds since 1970, with a fraction where the archive has one; may be negative. */
  readonly modifiedAt: number
  /** Of symbolic and hard links, as written. */
  readonly linkTarget: Uint8Array | undefined
  readonly device: { readonly major: number; readonly minor: number } | undefined
  /** Extended attributes (`SCHILY.xattr.*`) by their name, e.g. `security.capability`. */
  readonly xattrs: ReadonlyMap<string, Uint8Array> | undefined
  /** Present for sparse files: what is stored, in order, one after another from `dataOffset`. */
  readonly sparse: readonly SparseSegment[] | undefined
  /** Offset in the uncompressed archive of the first block that belongs to the entry: PAX and GNU headers included. */
  readonly headerOffset: number
  /** Offset in the uncompressed archive of the entry's first stored byte. */
  readonly dataOffset: number
  /** Bytes stored from `dataOffset`; differs from `sizeBytes` for sparse files only. */
  readonly storedBytes: number
  readonly ambiguities: readonly TarAmbiguity[]
}

/** Called synchronously, in the order of the archive. What they throw ends the parse. */
export interface TarHandler {
  readonly onEntry: (entry: TarEntry) => void
  /** Stored bytes of the last entry (sparse files: without their holes), in pieces; valid during the call only. */
  readonly onData?: (bytes: Uint8Array) => void
  /** After the last stored byte of each entry, also of those without data. */
  readonly onEntryEnd?: (entry: TarEntry) => void
}

export interface TarLimits {
  readonly maxEntries: number
  /** Of one extended header, long name or sparse map. */
  readonly maxHeaderBytes: number
  /** Of the uncompressed archive. */
  readonly maxArchiveBytes: number
}

export interface TarSummary {
  readonly entryCount: number
  /** Bytes of the uncompressed archive, everything after its end included. */
  readonly archiveBytes: number
  readonly ambiguities: readonly ArchiveAmbiguity[]
}
