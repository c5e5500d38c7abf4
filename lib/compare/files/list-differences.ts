import type { CompareQuery } from '#lib/contract/compare'
import type { FilesLevel } from '#lib/contract/compare/files'
import { pathOfAddress } from '#lib/inspect/files/path-address'
import type { RowVerdict, RuledTable } from './apply-rules.ts'
import { describeDifference, type LayersOfSides } from './describe-difference.ts'
import { nodeOf, pathOf } from './row-paths.ts'

export type FilesListQuery = Pick<
  CompareQuery,
  'path' | 'recursive' | 'change' | 'name' | 'ignored' | 'ignored-by' | 'cursor' | 'limit'
>

function* childRows({ table }: RuledTable, row: number): Generator<number> {
  const end = table.columns.end[row] as number
  for (let child = row + 1; child < end; child = table.columns.end[child] as number) yield child
}

/** The row of a path; undefined where nothing differs at it or below. */
function findRow(ruled: RuledTable, path: string): number | undefined {
  let row: number | undefined = 0
  for (const part of path.split('/')) {
    if (part === '') continue
    row = [...childRows(ruled, row)].find(child => {
      const { side, node } = nodeOf(ruled.table, child)
      return side.tree.name(node) === part
    })
    if (row === undefined) return undefined
  }
  return row
}

/** What a row has to be to be listed. */
function matcher(ruled: RuledTable, query: FilesListQuery): (row: number) => boolean {
  const { change, name, ignored = false, 'ignored-by': rule } = query
  const wanted = name?.toLowerCase()
  const isListed = ({ state, ignoredBy }: RowVerdict): boolean => {
    if (change && state !== change) return false
    if (rule) return ignoredBy.includes(rule)
    return state !== undefined || (ignored && ignoredBy.length > 0)
  }
  return row => {
    return isListed(ruled.verdict(row)) && (!wanted || pathOf(ruled.table, row).toLowerCase().includes(wanted))
  }
}

function listedRows(ruled: RuledTable, start: number, query: FilesListQuery): readonly number[] {
  const matches = matcher(ruled, query)
  const end = ruled.table.columns.end[start] as number
  const below = Array.from({ length: end - start - 1 }, (_, offset) => start + 1 + offset)
  if (query.recursive) return below.filter(matches)
  return [...childRows(ruled, start)].filter(child => {
    for (let row = child; row < (ruled.table.columns.end[child] as number); row++) if (matches(row)) return true
    return false
  })
}

/** What differs in a directory, or everything below it, a page of it. Counts are of everything. */
export function listDifferences(
  ruled: RuledTable,
  layers: LayersOfSides,
  query: FilesListQuery,
): Omit<FilesLevel, 'hashed'> {
  const { path, cursor, limit } = query
  const start = findRow(ruled, pathOfAddress(path))
  const rows = start === undefined ? [] : listedRows(ruled, start, query)
  const end = cursor + limit
  return {
    counts: ruled.sum(0),
    path,
    total: rows.length,
    entries: rows.slice(cursor, end).map(row => describeDifference(ruled, row, layers)),
    ...(end < rows.length && { next: end }),
    unreadLayers: ruled.table.unreadLayers,
  }
}
