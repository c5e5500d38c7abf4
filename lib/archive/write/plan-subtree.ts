import type { EntryTable } from '../tree/entry-table.ts'
import type { MergedTree } from '../tree/merged-tree.ts'
import type { LayerRow } from '../tree/path-history.ts'
import { resolveHardLink } from '../tree/resolve-hard-link.ts'
import { walkNodes } from '../tree/walk-nodes.ts'

/** A path that gets into an archive. */
export interface PlannedNode {
  readonly node: number
  /** The entry that tells of it; of a hard link, what it links to. */
  readonly place: LayerRow
}

/** What of a part of the merged tree gets into an archive, in the order in which an archive can have it. */
export interface SubtreePlan {
  readonly start: number
  readonly directories: readonly PlannedNode[]
  /** As they lie in their layers, so that each layer is read once from its front to its back. */
  readonly files: readonly PlannedNode[]
  /** Paths whose contents one of the files has already. */
  readonly copies: readonly (PlannedNode & { readonly of: number })[]
  readonly symlinks: readonly PlannedNode[]
}

function* nodesOf(tree: MergedTree, start: number): Generator<number> {
  if (start !== 0) yield start
  yield* walkNodes(tree, node => tree.isPresent(node), start)
}

const byPlace = (a: PlannedNode, b: PlannedNode) => a.place.layer - b.place.layer || a.place.row - b.place.row

/** A file or a directory of the merged tree with all that is present in it; devices and fifos are left out. */
export function planSubtree(tree: MergedTree, start: number): SubtreePlan {
  const directories: PlannedNode[] = []
  const files: PlannedNode[] = []
  const symlinks: PlannedNode[] = []
  const copies: (PlannedNode & { readonly of: number })[] = []
  const firsts = new Map<string, number>()
  for (const node of nodesOf(tree, start)) {
    const place = resolveHardLink(tree, { layer: tree.columns.layer[node] as number, row: tree.row(node) })
    if (!place) continue
    const type = (tree.layers[place.layer] as EntryTable).type(place.row)
    if (type === 'directory') directories.push({ node, place })
    if (type === 'symlink') symlinks.push({ node, place })
    if (type !== 'file') continue
    const key = `${place.layer} ${place.row}`
    const of = firsts.get(key)
    if (of === undefined) files.push({ node, place })
    else copies.push({ node, place, of })
    firsts.set(key, of ?? node)
  }
  return { start, directories, files: files.sort(byPlace), copies, symlinks }
}
