import { type DifferenceTable, none } from './difference-table.ts'

/** The node of a row, on whichever side has it: what is there now first. */
export function nodeOf({ columns, from, to }: DifferenceTable, row: number) {
  const node = columns.to[row] as number
  return node === none ? { side: from, node: columns.from[row] as number } : { side: to, node }
}

/** Path of a row, without a leading slash. */
export function pathOf(table: DifferenceTable, row: number): string {
  const { side, node } = nodeOf(table, row)
  return side.tree.path(node)
}
