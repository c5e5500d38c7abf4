import { rowFlags } from './entry-format.ts'
import type { EntryTable } from './entry-table.ts'
import { type ChangeKind, noRow } from './merged-format.ts'

/** Where a layer has a path. */
export interface LayerRow {
  readonly layer: number
  readonly row: number
}

export interface Change extends LayerRow {
  readonly kind: ChangeKind
}

export interface PathHistory {
  readonly changes: readonly Change[]
  readonly isPresent: boolean
  /** The last entry, also when it is gone. */
  readonly current: LayerRow
  readonly replacesLink: boolean
  /** The rows among those given that are directories: what is in them is in the path's children. */
  readonly directories: readonly LayerRow[]
  /** Layers that hide what lower ones have below the path; those inherited included. In order; empty for files. */
  readonly cuts: readonly number[]
}

/**
 * What the layers do to one path, by the rules of https://github.com/opencontainers/image-spec/blob/main/layer.md#applying-changesets.
 * @param rows of the path, at most one for each layer, in the order of layers
 * @param inherited layers in which a directory above hides or replaces what lower layers have, in order
 * @returns undefined for a path that no layer has an entry for
 */
export function pathHistory(
  layers: readonly EntryTable[],
  rows: readonly LayerRow[],
  inherited: readonly number[],
): PathHistory | undefined {
  const state = new PathState()
  const directories: LayerRow[] = []
  const ownCuts: number[] = []
  let nextCut = 0
  for (const place of rows) {
    for (; nextCut < inherited.length && (inherited[nextCut] as number) < place.layer; nextCut++) {
      state.remove({ layer: inherited[nextCut] as number, row: noRow })
    }
    const table = layers[place.layer] as EntryTable
    const type = table.type(place.row)
    if (inherited[nextCut] === place.layer) {
      state.isFresh = true
      nextCut++
    }
    if (type === 'whiteout') state.remove(place)
    else if (!table.has(place.row, 'hollow')) state.apply(table, place)
    else if (state.isFresh) state.remove({ layer: place.layer, row: noRow })
    if (type === 'directory') directories.push(place)
    if (type !== 'directory' || table.has(place.row, 'hidesLower')) ownCuts.push(place.layer)
  }
  for (const layer of inherited.slice(nextCut)) state.remove({ layer, row: noRow })
  const { current, changes, isPresent, replacesLink } = state
  if (!current) return undefined
  // Most paths are files, which have nothing below that could be hidden.
  const cuts = directories.length > 0 ? union(inherited, ownCuts) : []
  return { changes, isPresent, current: current.place, replacesLink, directories, cuts }
}

const union = (a: readonly number[], b: readonly number[]) =>
  b.length === 0 ? a : [...new Set([...a, ...b])].sort((left, right) => left - right)

/** One path while layer after layer is applied. */
class PathState {
  readonly changes: Change[] = []
  current: { readonly table: EntryTable; readonly place: LayerRow } | undefined
  isPresent = false
  replacesLink = false
  /** What lower layers had is hidden in this very layer. */
  isFresh = false

  remove(place: LayerRow): void {
    this.isFresh = false
    if (!this.isPresent) return
    this.isPresent = false
    this.changes.push({ ...place, kind: 'removed' })
  }

  apply(table: EntryTable, place: LayerRow): void {
    const before = this.isPresent ? this.current : undefined
    const isFresh = this.isFresh
    this.isFresh = false
    if (before && !isFresh && isSameDirectory(before, { table, place })) return
    if (before && table.has(place.row, 'implied') && before.table.type(before.place.row) === 'symlink') {
      this.replacesLink = true
    }
    this.changes.push({ ...place, kind: before ? 'changed' : 'added' })
    this.current = { table, place }
    this.isPresent = true
  }
}

interface Located {
  readonly table: EntryTable
  readonly place: LayerRow
}

/** Layers repeat the directories above what they change; that alone changes nothing. */
function isSameDirectory(before: Located, after: Located): boolean {
  const left = before.table
  const right = after.table
  const a = before.place.row
  const b = after.place.row
  if (left.type(a) !== 'directory' || right.type(b) !== 'directory') return false
  if (right.has(b, 'implied')) return true
  return (
    ((left.columns.flags[a] as number) & rowFlags.implied) === 0 &&
    left.columns.mode[a] === right.columns.mode[b] &&
    left.columns.modifiedAt[a] === right.columns.modifiedAt[b] &&
    JSON.stringify([left.owner(a), left.detail(a)]) === JSON.stringify([right.owner(b), right.detail(b)])
  )
}
