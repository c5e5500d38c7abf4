import type { Demos } from '#components/ui/demos'
import { FileTree } from './file-tree.tsx'
import { place, rows } from './sample-files.ts'
import { treeEntry } from './tree-entry.ts'

const entries = (more: readonly string[]) => [
  ...more.map(name => ({ name, path: name, isDirectory: true, isLink: false })),
]

export const demos: Demos = {
  'a directory of the second layer': () => (
    <FileTree
      place={place}
      layer={1}
      removed
      currentPath="etc/httpd"
      parts={[
        { path: '', total: 2, offset: 0, entries: entries(['etc', 'usr']) },
        {
          path: 'etc',
          total: 1,
          offset: 0,
          entries: [{ name: 'httpd', path: 'etc/httpd', isDirectory: true, isLink: false }],
        },
        { path: 'etc/httpd', total: rows.length, offset: 0, entries: rows.map(row => treeEntry(row, 1)) },
      ]}
    />
  ),
}
