import { compareTexts } from '#lib/archive/tree/compare-bytes'
import { runInTurns, type Steps } from '#lib/archive/tree/in-turns'
import { MergedTree } from '#lib/archive/tree/merged-tree'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { compareNodes } from './compare-nodes.ts'
import { DifferenceRows, evidenceCode, none, rowFlags } from './difference-table.ts'
import type { SideTree } from './side-tree.ts'

const nodesInStep = 256

/** A directory of either side or both, whose entries are being compared. */
interface Level {
  readonly left: number
  readonly right: number
  at: number
  readonly end: number
  other: number
  readonly otherEnd: number
  /** Made once something in it differs. */
  row: number
}

export interface Walk {
  readonly from: SideTree
  readonly to: SideTree
  /** What makes a row uncertain: nothing, the other side's silence, or everything. */
  readonly uncertain: 'none' | 'one-sided' | 'all'
  readonly signal: AbortSignal
}

/** Goes through both trees side by side and makes a row of whatever is not the same, while others are answered. */
export const walkTrees = (walk: Walk): Promise<DifferenceRows> => runInTurns(walkSteps(walk))

function* walkSteps(walk: Walk): Steps<DifferenceRows> {
  const walker = new Walker(walk)
  for (let seen = 1; walker.step(); seen += 1) {
    if (seen % nodesInStep !== 0) continue
    yield
    if (walk.signal.aborted) throw new AppError('cancelled', say`The compare is no longer wanted.`)
  }
  return walker.rows
}

class Walker {
  readonly rows = new DifferenceRows()
  readonly #walk: Walk
  readonly #levels: Level[] = []

  constructor(walk: Walk) {
    this.#walk = walk
    this.#compare(MergedTree.root, MergedTree.root)
    this.#rowOf(this.#levels.length - 1)
  }

  /** @returns whether there is more */
  step(): boolean {
    const level = this.#levels.at(-1)
    if (!level) return false
    const [left, right] = this.#next(level)
    if (left === none && right === none) {
      if (level.row !== none) this.rows.columns.end[level.row] = this.rows.count
      this.#levels.pop()
    } else this.#compare(left, right)
    return true
  }

  /** The nodes of the next name: of both sides where both have it. */
  #next(level: Level): readonly [left: number, right: number] {
    const { from, to } = this.#walk
    while (level.at < level.end && !from.tree.isPresent(level.at)) level.at++
    while (level.other < level.otherEnd && !to.tree.isPresent(level.other)) level.other++
    const hasLeft = level.at < level.end
    const hasRight = level.other < level.otherEnd
    if (!hasLeft && !hasRight) return [none, none]
    const order = hasLeft && hasRight ? this.#order(level) : hasLeft ? -1 : 1
    return [order <= 0 ? level.at++ : none, order >= 0 ? level.other++ : none]
  }

  #order({ at, other }: Level): number {
    const { from, to } = this.#walk
    const [table, otherTable] = [from.tree.table(at), to.tree.table(other)]
    return compareTexts(table.names, from.tree.row(at), otherTable.names, to.tree.row(other))
  }

  #compare(left: number, right: number): void {
    const row = this.#addOwn(left, right)
    const { from, to } = this.#walk
    const isLeft = left !== none && from.tree.type(left) === 'directory'
    const isRight = right !== none && to.tree.type(right) === 'directory'
    if (!isLeft && !isRight) return
    const a = isLeft ? from.tree.children(left) : { first: 0, count: 0 }
    const b = isRight ? to.tree.children(right) : { first: 0, count: 0 }
    this.#levels.push({
      ...{ left, right, at: a.first, end: a.first + a.count },
      ...{ other: b.first, otherEnd: b.first + b.count, row },
    })
  }

  /** The row of what differs itself, or `none`. */
  #addOwn(left: number, right: number): number {
    const { from, to, uncertain } = this.#walk
    if (left === none || right === none) return this.#addOneSided(left, right)
    const { aspects, evidence, isOpen } = compareNodes(from, left, to, right)
    if (aspects === 0 && !isOpen) return none
    const row = this.#addRow(left, right)
    const { columns } = this.rows
    columns.aspects[row] = aspects
    columns.evidence[row] = evidenceCode(evidence)
    columns.flags[row] =
      (aspects === 0 ? 0 : rowFlags.own) | (isOpen ? rowFlags.open : 0) | (uncertain === 'all' ? rowFlags.uncertain : 0)
    return row
  }

  /**
   * Layers repeat the directories above what they change: beside a layer that was not read, a directory with entries is
   * most likely one of these, and says nothing by itself.
   */
  #addOneSided(left: number, right: number): number {
    const { from, to, uncertain } = this.#walk
    const [side, node] = left === none ? [to, right] : [from, left]
    if (uncertain !== 'none' && (side.tree.columns.totalCount[node] as number) > 0 && side.type(node) === 'directory')
      return none
    const row = this.#addRow(left, right)
    this.rows.columns.flags[row] = rowFlags.own | (uncertain === 'none' ? 0 : rowFlags.uncertain)
    return row
  }

  #addRow(left: number, right: number): number {
    const parent = this.#levels.length === 0 ? 0 : this.#rowOf(this.#levels.length - 1)
    return this.rows.add(parent, left, right)
  }

  /** The row of an open directory, made now with those above it where there is none. */
  #rowOf(depth: number): number {
    const level = this.#levels[depth] as Level
    if (level.row === none) level.row = this.rows.add(depth === 0 ? 0 : this.#rowOf(depth - 1), level.left, level.right)
    return level.row
  }
}
