import type { Columns } from '#lib/archive/tree/columns'
import { GrowingColumns } from '#lib/archive/tree/growing-columns'
import { type ContentEvidence, contentEvidence } from '#lib/contract/compare/files'
import type { SideTree } from './side-tree.ts'

/** No node, or no row. */
export const none = 0xffff_ffff

export const rowFlags = {
  /** The path itself differs; without it, only something below does. */
  own: 1,
  /** Whether contents are the same has to be found out by reading. */
  open: 2,
  /** A shared layer that was not read may have the path too. */
  uncertain: 4,
} as const

/** A row for each path that differs and for each directory above one, directories before what is in them. */
export const differenceShape = {
  parent: 'u32',
  /** The row behind the last one below it. */
  end: 'u32',
  /** Nodes of the trees, or `none`. */
  from: 'u32',
  to: 'u32',
  aspects: 'u16',
  evidence: 'u8',
  flags: 'u8',
  /** The row of the other path of a renamed file, or `none`. */
  renamed: 'u32',
} as const

export type DifferenceColumns = Columns<typeof differenceShape>

/** What differs between two trees, whatever rules leave out of it later. */
export interface DifferenceTable {
  readonly from: SideTree
  readonly to: SideTree
  readonly columns: DifferenceColumns
  readonly count: number
  /** Layers that both share and that were not read. */
  readonly unreadLayers: number
  /** The layer of both trees that stands for them; entries that are from there only mark a place. */
  readonly placeholderLayer: { readonly from: number; readonly to: number } | undefined
}

export class DifferenceRows {
  readonly #rows = new GrowingColumns(differenceShape)

  get count(): number {
    return this.#rows.count
  }

  get columns(): DifferenceColumns {
    return this.#rows.columns
  }

  add(parent: number, from: number, to: number): number {
    const row = this.#rows.addRow()
    const { columns } = this.#rows
    columns.parent[row] = parent
    columns.end[row] = row + 1
    columns.from[row] = from
    columns.to[row] = to
    columns.renamed[row] = none
    return row
  }

  finish(): DifferenceColumns {
    return this.#rows.finish()
  }
}

export const evidenceCode = (evidence: ContentEvidence): number => contentEvidence.indexOf(evidence)
