import type { Context } from '#lib/context/context'
import { comparePairs, type DecideOptions, wantedHash } from './decide-contents.ts'
import { type DifferenceColumns, evidenceCode, none } from './difference-table.ts'
import type { HashTotals } from './file-hashes.ts'
import type { SideTree } from './side-tree.ts'

interface Sides {
  readonly from: SideTree
  readonly to: SideTree
}

/** Size and checksum of a file that is on one side only; undefined for what is no file or empty. */
function keyOf(side: SideTree, node: number): string | undefined {
  if (side.type(node) !== 'file') return undefined
  const place = side.place(node)
  const size = place?.table.columns.sizeBytes[place.row] ?? 0
  if (!place || size === 0 || !place.table.has(place.row, 'hasChecksum')) return undefined
  return `${size} ${place.table.columns.crc32[place.row]}`
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

interface Rename {
  readonly from: number
  readonly to: number
}

function candidates({ from, to }: Sides, columns: DifferenceColumns): readonly Rename[] {
  const removed = new Map<string, number[]>()
  for (let row = 0; row < columns.from.length; row++) {
    if (!isOneSided(columns, row, 'from')) continue
    const key = keyOf(from, columns.from[row] as number)
    const rows = key === undefined ? undefined : (removed.get(key) ?? [])
    if (key === undefined || !rows || rows.length >= maxCandidates) continue
    rows.push(row)
    removed.set(key, rows)
  }
  const found: Rename[] = []
  for (let row = 0; removed.size > 0 && row < columns.to.length; row++) {
    if (!isOneSided(columns, row, 'to')) continue
    const key = keyOf(to, columns.to[row] as number)
    const rows = key === undefined ? undefined : removed.get(key)
    if (!rows || rows.length === 0) continue
    const nameOf = (other: number) => from.tree.name(columns.from[other] as number)
    found.push({ from: takeBest(rows, to.tree.name(columns.to[row] as number), nameOf), to: row })
  }
  return found
}

/**
 * Ties files that are on one side only to those of the same contents on the other. Size and checksum find them; their
 * hashes decide, unless nothing is to be read.
 */
export async function findRenames(
  ctx: Context,
  sides: Sides,
  columns: DifferenceColumns,
  { policy, layers, onProgress }: DecideOptions,
): Promise<HashTotals> {
  const renames = candidates(sides, columns)
  const pairs = renames.flatMap(rename => {
    const from = wantedHash(sides.from, columns.from[rename.from] as number, layers.from)
    const to = wantedHash(sides.to, columns.to[rename.to] as number, layers.to)
    return from && to ? [{ rename, from, to }] : []
  })
  const { areEqual, totals } =
    policy === 'none'
      ? { areEqual: pairs.map(() => true), totals: { files: 0, bytes: 0 } }
      : await comparePairs(ctx, pairs, onProgress)
  for (const [index, { rename }] of pairs.entries()) {
    if (!areEqual[index]) continue
    columns.renamed[rename.from] = rename.to
    columns.renamed[rename.to] = rename.from
    columns.evidence[rename.to] = evidenceCode(policy === 'none' ? 'checksum' : 'hash')
  }
  return totals
}
