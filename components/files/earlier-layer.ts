import type { FileRow } from '#lib/contract/files'

/**
 * Index of the layer from which an entry can still be had as it was before a layer removed or replaced it: for what was
 * removed the last that had it, for a file that was replaced the one before. Undefined where nothing was lost.
 * @param layer the one whose changes are looked at; without it, the last change counts
 */
export function earlierLayer({ type, changes }: Pick<FileRow, 'type' | 'changes'>, layer?: number): number | undefined {
  const at = layer === undefined ? changes.length - 1 : changes.findIndex(change => change.layer === layer)
  const change = changes[at]
  if (!change || change.kind === 'added') return undefined
  // What changes of a directory is its mode or date: what is in it tells for itself.
  if (change.kind === 'changed' && type === 'directory') return undefined
  return changes.slice(0, at).findLast(({ kind }) => kind !== 'removed')?.layer
}
