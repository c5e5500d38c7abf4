import type { EntryTable } from './entry-table.ts'
import type { MergedTree } from './merged-tree.ts'
import { isRefused, normalisePath } from './normalise-path.ts'
import type { LayerRow } from './path-history.ts'
import { textOfBytes } from './path-text.ts'

/** As many as Linux follows symbolic links; hard links to hard links are rare. */
const maxHops = 40

/**
 * Where the contents of an entry are: the entry itself, or for a hard link what it links to, in its own layer or in a
 * lower one. Undefined when that is not there.
 */
export function resolveHardLink(tree: MergedTree, place: LayerRow): LayerRow | undefined {
  let at: LayerRow | undefined = place
  for (let hops = 0; at && hops < maxHops; hops++) {
    const table: EntryTable = tree.layers[at.layer] as EntryTable
    if (table.type(at.row) !== 'hardlink') return at
    at = findTarget(tree, at)
  }
  return undefined
}

function findTarget(tree: MergedTree, { layer, row }: LayerRow): LayerRow | undefined {
  const table = tree.layers[layer] as EntryTable
  const link = Buffer.from(table.linkBytes(row) ?? [])
  const { path, issue } = normalisePath(link.toString('latin1'))
  if (isRefused(issue)) return undefined
  const text = textOfBytes(Buffer.from(path, 'latin1'))
  const own = findEarlier(table, text, row)
  return own === undefined ? findBelow(tree, text, layer) : { layer, row: own }
}

const isTarget = (table: EntryTable, row: number) => !['directory', 'whiteout'].includes(table.type(row))

/** A link's target comes before it; an entry of the same path that comes later is another file. */
function findEarlier(table: EntryTable, path: string, link: number): number | undefined {
  const { headerOffset } = table.columns
  const isEarlier = (row: number) => {
    const offset = headerOffset[row] as number
    return row !== link && isTarget(table, row) && (offset < 0 || offset < (headerOffset[link] as number))
  }
  const found = table.find(path)
  if (found === undefined || isEarlier(found)) return found
  return table.outside('superseded').findLast(row => isEarlier(row) && table.path(row) === path)
}

/** What the layers below have at the path. */
function findBelow(tree: MergedTree, path: string, layer: number): LayerRow | undefined {
  const node = tree.find(path)
  const last = node === undefined ? undefined : tree.changes(node).findLast(change => change.layer < layer)
  if (!last || last.kind === 'removed' || last.row === undefined) return undefined
  const place = { layer: last.layer, row: last.row }
  return isTarget(tree.layers[place.layer] as EntryTable, place.row) ? place : undefined
}
