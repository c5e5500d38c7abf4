/** One entry of an archive that is written, its name already safe (see `safePath`). */
export interface OutputEntry {
  /** Parts joined by `/`, without a leading or trailing one. */
  readonly path: string
  readonly type: 'file' | 'directory' | 'symlink' | 'hardlink'
  /** Permission bits. */
  readonly mode: number
  /** Seconds since 1970. */
  readonly modifiedAt: number
  /** Of the contents; 0 for what is no file. */
  readonly sizeBytes: number
  /** Of a symbolic link, what it says; of a hard link, the path of an entry before it. */
  readonly linkTarget?: string
  /** Called when it is the entry's turn; exactly `sizeBytes` must come. */
  readonly open?: () => AsyncIterable<Uint8Array>
}
