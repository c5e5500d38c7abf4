import type { EntryType } from './types.ts'

export interface TypeFlag {
  readonly type: EntryType
  /** Whether bytes of the size in the header follow it. */
  readonly hasData: boolean
}

const withoutData = (type: EntryType): TypeFlag => ({ type, hasData: false })

/** https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06 and, for S and D, GNU tar. */
export const typeFlags: Readonly<Record<string, TypeFlag>> = {
  '\0': { type: 'file', hasData: true },
  '0': { type: 'file', hasData: true },
  '1': withoutData('hardlink'),
  '2': withoutData('symlink'),
  '3': withoutData('char-device'),
  '4': withoutData('block-device'),
  '5': withoutData('directory'),
  '6': withoutData('fifo'),
  '7': { type: 'file', hasData: true },
  S: { type: 'file', hasData: true },
  // A directory of an incremental dump, with the names in it as its data.
  D: { type: 'directory', hasData: true },
}

/** Flags that are not known are files, as POSIX wants. */
export const unknownFlag: TypeFlag = { type: 'file', hasData: true }
