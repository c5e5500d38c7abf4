import type { FileRow } from '#lib/contract/files'
import type { TreeWindow } from '#lib/contract/views/files'
import type { TreeEntry, TreePart } from './tree-model.ts'

/**
 * What happened to an entry that is worth a mark: what the chosen layer did, and of all layers the last that changed or
 * removed it.
 */
export function shownChange(
  { changes }: Pick<FileRow, 'changes'>,
  layer: number | undefined,
): FileRow['changes'][number] | undefined {
  if (layer !== undefined) return changes.find(change => change.layer === layer)
  const last = changes.at(-1)
  return last?.kind === 'added' ? undefined : last
}

export function treeEntry(row: FileRow, layer: number | undefined): TreeEntry {
  const change = shownChange(row, layer)
  return {
    name: row.name,
    path: row.path,
    isDirectory: row.type === 'directory',
    isLink: row.type === 'symlink' || row.type === 'hardlink',
    ...(change && { change: change.kind }),
    ...(row.removed && { removed: true }),
  }
}

export const treePart = (window: TreeWindow, layer: number | undefined): TreePart => ({
  ...window,
  entries: window.entries.map(row => treeEntry(row, layer)),
})
