import { compareTexts } from './compare-bytes.ts'
import { type EntryAmbiguity, nodeTypes, rowFlags } from './entry-format.ts'
import type { Rows } from './row-shape.ts'
import type { TextColumns } from './text-columns.ts'

export interface Children {
  readonly childStarts: Uint32Array
  readonly children: Uint32Array
}

const whiteoutCode = nodeTypes.indexOf('whiteout')
const outsideTree = rowFlags.superseded | rowFlags.refused

/**
 * Lists each directory's entries by name, one for each: of entries with the same path the last one counts, and a
 * whiteout beside an entry only says that lower layers do not show. Sets `flags` accordingly.
 */
export function sortChildren(
  rows: Rows,
  names: TextColumns,
  addAmbiguity: (row: number, ambiguity: EntryAmbiguity) => void,
): Children {
  const compare = (a: number, b: number) => compareTexts(names, a, names, b)
  const grouped = groupByParent(rows)
  const childStarts = new Uint32Array(rows.parent.length + 1)
  let used = 0
  for (let directory = 0; directory < rows.parent.length; directory++) {
    const list = grouped.children.subarray(grouped.childStarts[directory], grouped.childStarts[directory + 1])
    sortUnlessSorted(list, compare)
    // What stays is written over what was read: never ahead of it.
    for (let at = 0; at < list.length; ) {
      const row = list[at] as number
      let end = at + 1
      while (end < list.length && compare(row, list[end] as number) === 0) end++
      grouped.children[used++] = end === at + 1 ? row : chooseRow(rows, [...list.subarray(at, end)], addAmbiguity)
      at = end
    }
    childStarts[directory + 1] = used
  }
  flagHollow(rows)
  return { childStarts, children: grouped.children.subarray(0, used) }
}

/** Directories come before what is in them: going backwards, all of that was seen before. */
function flagHollow({ parent, type, flags }: Rows): void {
  const isFilled = new Uint8Array(parent.length)
  for (let row = parent.length - 1; row > 0; row--) {
    const bits = flags[row] as number
    if ((bits & outsideTree) !== 0 || type[row] === whiteoutCode) continue
    if ((bits & rowFlags.implied) === 0 || isFilled[row] === 1) isFilled[parent[row] as number] = 1
    else flags[row] = bits | rowFlags.hollow
  }
}

function groupByParent({ parent, flags }: Rows): Children {
  const count = parent.length
  const childStarts = new Uint32Array(count + 1)
  const isInTree = (row: number) => ((flags[row] as number) & outsideTree) === 0
  for (let row = 1; row < count; row++) {
    const directory = parent[row] as number
    if (isInTree(row)) childStarts[directory + 1] = (childStarts[directory + 1] as number) + 1
  }
  for (let row = 0; row < count; row++)
    childStarts[row + 1] = (childStarts[row + 1] as number) + (childStarts[row] as number)
  const next = childStarts.slice()
  const children = new Uint32Array(childStarts[count] as number)
  for (let row = 1; row < count; row++) {
    const directory = parent[row] as number
    if (isInTree(row)) children[next[directory] as number] = row
    if (isInTree(row)) next[directory] = (next[directory] as number) + 1
  }
  return { childStarts, children }
}

function sortUnlessSorted(list: Uint32Array, compare: (a: number, b: number) => number): void {
  for (let at = 1; at < list.length; at++) {
    if (compare(list[at - 1] as number, list[at] as number) > 0) {
      list.sort(compare)
      return
    }
  }
}

/** @returns the row that counts of those with the same path */
function chooseRow(
  { type, flags, sequence }: Rows,
  group: readonly number[],
  addAmbiguity: (row: number, ambiguity: EntryAmbiguity) => void,
): number {
  const entries = group.filter(row => type[row] !== whiteoutCode)
  const candidates = entries.length > 0 ? entries : group
  const last = candidates.reduce((a, b) => ((sequence[b] as number) > (sequence[a] as number) ? b : a))
  for (const row of group) if (row !== last) flags[row] = (flags[row] as number) | rowFlags.superseded
  if (candidates.length < group.length) {
    flags[last] = (flags[last] as number) | rowFlags.hidesLower
    addAmbiguity(last, 'whiteout-and-entry')
  }
  if (candidates.length > 1) addAmbiguity(last, 'repeated-path')
  return last
}
