import { type Columns, unpackColumns } from './columns.ts'
import type { NodeType } from './entry-format.ts'
import type { EntryTable, LayerEntry } from './entry-table.ts'
import { type ChangeKind, changeKinds, mergedFormat, nodeFlags, noRow } from './merged-format.ts'
import { bytesOfText } from './path-text.ts'

/** What one layer did to a path. */
export interface NodeChange {
  /** Index of the layer, the base being 0. */
  readonly layer: number
  readonly kind: ChangeKind
  /** The entry that layer has of it; undefined for what went with a directory above. Of removals, the whiteout. */
  readonly row: number | undefined
}

/** One path of the merged tree as an object: its last entry, and what the layers did to it. */
export interface MergedNode extends LayerEntry {
  readonly node: number
  readonly isPresent: boolean
  /** Of the layer that the entry is from. */
  readonly layer: number
  readonly changes: readonly NodeChange[]
  /** See `nodeFlags.replacesLink`. */
  readonly replacesLink: boolean
  readonly totalBytes: number
  readonly totalCount: number
}

/** The layers of an image as one tree, removed and replaced entries included. Made by `mergeLayers`. */
export class MergedTree {
  static readonly root = 0

  readonly bytes: Uint8Array<ArrayBuffer>
  readonly columns: Columns<typeof mergedFormat.shape>
  readonly layers: readonly EntryTable[]
  /** Nodes, the root among them. */
  readonly count: number

  private constructor(bytes: Uint8Array<ArrayBuffer>, layers: readonly EntryTable[]) {
    this.bytes = bytes
    this.columns = unpackColumns(mergedFormat, bytes)
    this.layers = layers
    this.count = this.columns.parent.length
  }

  /** @param layers the very tables it was merged from. Throws AppError `malformed` for other bytes. */
  static fromBytes(bytes: Uint8Array<ArrayBuffer>, layers: readonly EntryTable[]): MergedTree {
    return new MergedTree(bytes, layers)
  }

  isPresent(node: number): boolean {
    return ((this.columns.flags[node] as number) & nodeFlags.present) !== 0
  }

  /** The table that has the node's entry. */
  table(node: number): EntryTable {
    return this.layers[this.columns.layer[node] as number] as EntryTable
  }

  row(node: number): number {
    return this.columns.row[node] as number
  }

  type(node: number): NodeType {
    return this.table(node).type(this.row(node))
  }

  nameBytes(node: number): Uint8Array {
    return this.table(node).nameBytes(this.row(node))
  }

  name(node: number): string {
    return this.table(node).name(this.row(node))
  }

  path(node: number): string {
    const parts: string[] = []
    for (let at = node; at !== MergedTree.root; at = this.columns.parent[at] as number) parts.push(this.name(at))
    return parts.reverse().join('/')
  }

  /** First node of a directory's entries and how many there are, removed ones included; they are consecutive. */
  children(node: number): { readonly first: number; readonly count: number } {
    return { first: this.columns.firstChild[node] as number, count: this.columns.childCount[node] as number }
  }

  /** Nodes of a directory's entries, sorted by the bytes of their names. */
  list(node: number, { removed }: { readonly removed: boolean }): readonly number[] {
    const { first, count } = this.children(node)
    const nodes = Array.from({ length: count }, (_, index) => first + index)
    return removed ? nodes : nodes.filter(child => this.isPresent(child))
  }

  child(node: number, name: Uint8Array): number | undefined {
    const { first, count } = this.children(node)
    let low = first
    let high = first + count
    while (low < high) {
      const middle = (low + high) >> 1
      if (Buffer.compare(this.nameBytes(middle), name) < 0) low = middle + 1
      else high = middle
    }
    return low < first + count && Buffer.compare(this.nameBytes(low), name) === 0 ? low : undefined
  }

  /** The node of a path, present or not; symbolic links are not followed (see `resolvePath`). */
  find(path: string): number | undefined {
    let node: number | undefined = MergedTree.root
    for (const part of path.split('/')) {
      if (part === '') continue
      node = this.child(node, bytesOfText(part))
      if (node === undefined) return undefined
    }
    return node
  }

  /** What the layers did to a path, base first. */
  changes(node: number): readonly NodeChange[] {
    const { changeStarts, changeLayer, changeKind, changeRow } = this.columns
    const start = changeStarts[node] as number
    return Array.from({ length: (changeStarts[node + 1] as number) - start }, (_, index) => {
      const row = changeRow[start + index] as number
      return {
        layer: changeLayer[start + index] as number,
        kind: changeKinds[changeKind[start + index] as number] as ChangeKind,
        row: row === noRow ? undefined : row,
      }
    })
  }

  node(node: number): MergedNode {
    return {
      ...this.table(node).entry(this.row(node)),
      node,
      isPresent: this.isPresent(node),
      layer: this.columns.layer[node] as number,
      changes: this.changes(node),
      replacesLink: ((this.columns.flags[node] as number) & nodeFlags.replacesLink) !== 0,
      totalBytes: this.columns.totalBytes[node] as number,
      totalCount: this.columns.totalCount[node] as number,
    }
  }
}
