import type { NodeType } from './entry-format.ts'
import { runAtOnce, runInTurns, type Steps } from './in-turns.ts'
import { matchGlob } from './match-glob.ts'
import { type ChangeKind, changeKinds } from './merged-format.ts'
import { MergedTree } from './merged-tree.ts'

/** Conditions that all have to hold. */
export interface NodeFilter {
  /** Part of the entry's own name, without regard to case. */
  readonly name?: string
  /** See `matchGlob`. */
  readonly glob?: string
  readonly minBytes?: number
  readonly maxBytes?: number
  readonly types?: ReadonlySet<NodeType>
  /** Only paths to which this layer did something. */
  readonly layer?: number
  /** Only paths to which some layer, or the given one, did this. */
  readonly change?: ChangeKind
  /** Also paths that are no longer there. */
  readonly removed: boolean
}

/** For each node: 0 for nothing, `within` for a directory above a match, `match`. */
export const filterMarks = { within: 1, match: 2 } as const

export interface FilterResult {
  readonly marks: Uint8Array
  readonly matchCount: number
}

type Condition = (node: number) => boolean

/** Marks what matches, and the directories that lead there. */
export const filterNodes = (tree: MergedTree, filter: NodeFilter): FilterResult => runAtOnce(filterSteps(tree, filter))

/** The same while others are answered: a pattern is matched with a million paths in seconds. */
export const filterNodesInTurns = (tree: MergedTree, filter: NodeFilter): Promise<FilterResult> =>
  runInTurns(filterSteps(tree, filter))

const nodesInStep = 256

export function* filterSteps(tree: MergedTree, filter: NodeFilter): Steps<FilterResult> {
  const conditions = conditionsOf(tree, filter)
  const marks = new Uint8Array(tree.count)
  const { parent } = tree.columns
  let matchCount = 0
  for (let node = tree.count - 1; node > MergedTree.root; node--) {
    if (node % nodesInStep === 0) yield
    const isMatch = conditions.every(condition => condition(node))
    if (isMatch) {
      marks[node] = filterMarks.match
      matchCount++
    }
    const above = parent[node] as number
    // Children have higher numbers: a directory's own turn comes after all that is in it.
    if (marks[node] !== 0 && marks[above] === 0) marks[above] = filterMarks.within
  }
  return { marks, matchCount }
}

/** Cheap conditions first. */
function conditionsOf(tree: MergedTree, filter: NodeFilter): readonly Condition[] {
  const { name, glob, minBytes, maxBytes, types, removed } = filter
  const size = (node: number) => tree.table(node).columns.sizeBytes[tree.row(node)] as number
  const wanted = name?.toLowerCase()
  const conditions: readonly (Condition | undefined | false)[] = [
    !removed && (node => tree.isPresent(node)),
    types && (node => types.has(tree.type(node))),
    minBytes !== undefined && (node => size(node) >= minBytes),
    maxBytes !== undefined && (node => size(node) <= maxBytes),
    changeCondition(tree, filter),
    wanted !== undefined && (node => tree.name(node).toLowerCase().includes(wanted)),
    glob !== undefined && (node => matchGlob(glob, glob.includes('/') ? tree.path(node) : tree.name(node))),
  ]
  return conditions.filter(condition => condition !== undefined && condition !== false)
}

function changeCondition(tree: MergedTree, { layer, change }: NodeFilter): Condition | undefined {
  if (layer === undefined && change === undefined) return undefined
  const { changeStarts, changeLayer, changeKind } = tree.columns
  const kind = change === undefined ? undefined : changeKinds.indexOf(change)
  return node => {
    for (let at = changeStarts[node] as number; at < (changeStarts[node + 1] as number); at++) {
      if ((layer === undefined || changeLayer[at] === layer) && (kind === undefined || changeKind[at] === kind))
        return true
    }
    return false
  }
}
