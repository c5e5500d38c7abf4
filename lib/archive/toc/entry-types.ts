import type { EntryType } from '../tar/types.ts'

/** As stargz-snapshotter and soci-snapshotter name the types of tar entries. */
export const entryTypes: Readonly<Record<string, EntryType>> = {
  dir: 'directory',
  reg: 'file',
  symlink: 'symlink',
  hardlink: 'hardlink',
  char: 'char-device',
  block: 'block-device',
  fifo: 'fifo',
}
