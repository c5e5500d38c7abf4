import type { NodeType, Owner } from '#lib/archive/tree/entry-format'
import type { EntryTable } from '#lib/archive/tree/entry-table'
import type { MergedTree } from '#lib/archive/tree/merged-tree'
import type { LayerRow } from '#lib/archive/tree/path-history'
import { resolveHardLink } from '#lib/archive/tree/resolve-hard-link'

/** Where the contents of a node are, and the table that has them. */
export interface ContentPlace extends LayerRow {
  readonly table: EntryTable
}

/** The files of one side, with what comparing asks of each node. */
export class SideTree {
  readonly tree: MergedTree
  /** What each layer's files are known by: equal where they are the same. */
  readonly layerContents: readonly string[]
  readonly #owners = new Map<EntryTable, Map<number, Owner>>()

  constructor(tree: MergedTree, layerContents: readonly string[]) {
    this.tree = tree
    this.layerContents = layerContents
  }

  /** The very entry: the same text for the same row of equal layers. */
  layerContent(node: number): string {
    return this.layerContents[this.tree.columns.layer[node] as number] as string
  }

  /** A hard link's are where it leads; undefined where that is nothing. */
  place(node: number): ContentPlace | undefined {
    const at: LayerRow = { layer: this.tree.columns.layer[node] as number, row: this.tree.row(node) }
    const found = this.tree.type(node) === 'hardlink' ? resolveHardLink(this.tree, at) : at
    return found && { ...found, table: this.tree.layers[found.layer] as EntryTable }
  }

  /** What the path is to whoever opens it: a hard link is what it leads to. */
  type(node: number): NodeType {
    const type = this.tree.type(node)
    if (type !== 'hardlink') return type
    const place = this.place(node)
    return place ? place.table.type(place.row) : type
  }

  owner(node: number): Owner {
    const table = this.tree.table(node)
    const id = table.columns.owner[this.tree.row(node)] as number
    const known = this.#owners.get(table) ?? new Map<number, Owner>()
    this.#owners.set(table, known)
    const owner = known.get(id) ?? table.owner(this.tree.row(node))
    known.set(id, owner)
    return owner
  }

  /** No entry tells of the directory itself, only of what is in it. */
  isImplied(node: number): boolean {
    return this.tree.table(node).has(this.tree.row(node), 'implied')
  }
}
