import { type DifferenceColumns, evidenceCode, none } from './difference-table.ts'
import type { SideTree } from './side-tree.ts'
import { contentsKey } from './stored-contents.ts'

interface Sides {
  readonly from: SideTree
  readonly to: SideTree
}

/** What a file that is on one side only is found again by; undefined for what is no file or empty. */
function keyOf(side: SideTree, node: number): string | undefined {
  if (side.type(node) !== 'file') return undefined
  const place = side.place(node)
  return place && place.table.columns.sizeBytes[place.row] !== 0 ? contentsKey(place) : undefined
}

const isOneSided = (columns: DifferenceColumns, row: number, side: 'from' | 'to') =>
  columns[side === 'from' ? 'to' : 'from'][row] === none && columns[side][row] !== none

/** Of several removed files with the same contents one of the same name, else the first. */
function takeBest(rows: number[], name: string, nameOf: (row: number) => string): number {
  const found = rows.findIndex(row => nameOf(row) === name)
  return rows.splice(Math.max(0, found), 1)[0] as number
}

/** Equal names are looked for among so many files of equal contents. */
const maxCandidates = 1000

/** Ties files that are on one side only to those of the same contents on the other. */
export function findRenames({ from, to }: Sides, columns: DifferenceColumns): void {
  const removed = new Map<string, number[]>()
  for (let row = 0; row < columns.from.length; row++) {
    if (!isOneSided(columns, row, 'from')) continue
    const key = keyOf(from, columns.from[row] as number)
    const rows = key === undefined ? undefined : (removed.get(key) ?? [])
    if (key === undefined || !rows || rows.length >= maxCandidates) continue
    rows.push(row)
    removed.set(key, rows)
  }
  for (let row = 0; removed.size > 0 && row < columns.to.length; row++) {
    if (!isOneSided(columns, row, 'to')) continue
    const key = keyOf(to, columns.to[row] as number)
    const rows = key === undefined ? undefined : removed.get(key)
    if (!rows || rows.length === 0) continue
    const old = takeBest(rows, to.tree.name(columns.to[row] as number), other =>
      from.tree.name(columns.from[other] as number),
    )
    columns.renamed[old] = row
    columns.renamed[row] = old
    columns.evidence[row] = evidenceCode('tag')
  }
}
