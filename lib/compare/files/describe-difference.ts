import { type ComparedFile, type ComparedFileSide, contentEvidence, type FileCounts } from '#lib/contract/compare/files'
import { describeEntry } from '#lib/inspect/files/describe-entry'
import type { OpenedLayer } from '#lib/inspect/files/open-files'
import { addressOfPath } from '#lib/inspect/files/path-address'
import type { SideName } from '../open-sides.ts'
import type { RuledTable } from './apply-rules.ts'
import { aspectsOf } from './aspect-bits.ts'
import { type DifferenceTable, none, rowFlags } from './difference-table.ts'
import { nodeOf, pathOf } from './row-paths.ts'

export type LayersOfSides = Readonly<Record<SideName, readonly OpenedLayer[]>>

/** The entry of one side; undefined where there is none, or only the mark of one in a layer that was not read. */
function describeSide(
  table: DifferenceTable,
  row: number,
  name: SideName,
  layers: LayersOfSides,
): ComparedFileSide | undefined {
  const node = table.columns[name][row] as number
  const side = table[name]
  const isMark = node !== none && side.tree.columns.layer[node] === table.placeholderLayer?.[name]
  if (node === none || isMark) return undefined
  const entry = describeEntry(side.tree, node)
  const place = side.place(node)
  return {
    type: side.type(node),
    ...{ mode: entry.mode, uid: entry.uid, gid: entry.gid, layer: entry.layer },
    ...(entry.userName !== undefined && { userName: entry.userName }),
    ...(entry.groupName !== undefined && { groupName: entry.groupName }),
    sizeBytes:
      entry.type === 'hardlink' && place ? (place.table.columns.sizeBytes[place.row] as number) : entry.sizeBytes,
    ...(entry.modified !== undefined && { modified: entry.modified }),
    ...(entry.linkTarget !== undefined && { linkTarget: entry.linkTarget }),
    layerDigest: layers[name][entry.layer]?.descriptor.digest ?? '',
  }
}

function renameOf(table: DifferenceTable, row: number): Pick<ComparedFile, 'renamedFrom' | 'renamedTo'> {
  const other = table.columns.renamed[row] as number
  if (other === none) return {}
  const path = addressOfPath(pathOf(table, other))
  return table.columns.to[row] === none ? { renamedTo: path } : { renamedFrom: path }
}

const isSomething = (counts: FileCounts) =>
  counts.added + counts.removed + counts.content + counts.metadata + counts.renamed + counts.ignored > 0

/** One row of a compare as the API tells it. */
export function describeDifference(ruled: RuledTable, row: number, layers: LayersOfSides): ComparedFile {
  const { table } = ruled
  const { state, aspects, ignoredBy } = ruled.verdict(row)
  const { side, node } = nodeOf(table, row)
  const from = describeSide(table, row, 'from', layers)
  const to = describeSide(table, row, 'to', layers)
  const hasRowsBelow = (table.columns.end[row] as number) > row + 1
  const below = hasRowsBelow ? ruled.sum(row) : undefined
  const hasBoth = table.columns.from[row] !== none || table.columns.renamed[row] !== none
  const isTwoSided = hasBoth && table.columns.to[row] !== none
  const isUncertain = ((table.columns.flags[row] as number) & rowFlags.uncertain) !== 0
  return {
    name: describeEntry(side.tree, node).name,
    path: addressOfPath(side.tree.path(node)),
    ...(state && { state }),
    ...(from && { from }),
    ...(to && { to }),
    aspects: aspectsOf(aspects),
    ...(isTwoSided && state && { evidence: contentEvidence[table.columns.evidence[row] as number] ?? 'layer' }),
    ...renameOf(table, row),
    ...(isUncertain && { isUncertain }),
    ...(ignoredBy.length > 0 && { ignoredBy: [...ignoredBy] }),
    ...(below && isSomething(below) && { below }),
  }
}
