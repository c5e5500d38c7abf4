import type { TarEntry } from '#lib/archive/tar/types'
import type { EntryTable } from '#lib/archive/tree/entry-table'
import { EntryTableBuilder } from '#lib/archive/tree/entry-table-builder'
import { bytesOfText } from '#lib/archive/tree/path-text'

const entry = (path: string): TarEntry => ({
  ...{ name: bytesOfText(path), type: 'file', mode: 0, uid: 0, gid: 0, userName: '', groupName: '', sizeBytes: 0 },
  ...{ modifiedAt: 0, linkTarget: undefined, device: undefined, xattrs: undefined, sparse: undefined },
  ...{ headerOffset: 0, dataOffset: 0, storedBytes: 0, ambiguities: [] },
})

/**
 * A list in place of layers that were not read: an entry for each path that some layer removes, which has to be in a
 * layer below. What is in such a directory stays unknown.
 */
export function placeholders(tables: readonly EntryTable[]): EntryTable {
  const builder = new EntryTableBuilder()
  const paths = new Set<string>()
  for (const table of tables)
    for (let row = 1; row < table.count; row++)
      if (table.type(row) === 'whiteout' && !table.has(row, 'superseded') && !table.has(row, 'refused'))
        paths.add(table.path(row))
  for (const path of paths) builder.add(entry(path))
  return builder.finish()
}
