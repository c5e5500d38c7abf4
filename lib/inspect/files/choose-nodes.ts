import { type FilterResult, filterMarks, filterNodes, type NodeFilter } from '#lib/archive/tree/filter-nodes'
import type { MergedTree } from '#lib/archive/tree/merged-tree'
import type { FilesQuery } from '#lib/contract/files'
import type { OpenedFiles } from './open-files.ts'

type Query = Pick<FilesQuery, 'name' | 'glob' | 'type' | 'change' | 'min' | 'max' | 'removed' | 'layer' | 'whole'>

/** Which nodes of a tree are listed. */
export interface NodeChoice {
  /** Absent where a query says nothing about the entries themselves, beyond where they are. */
  readonly found?: FilterResult
  readonly removed: boolean
}

const filterOf = (query: Query, layer: number | undefined): NodeFilter => ({
  removed: query.removed ?? false,
  ...(query.name && { name: query.name }),
  ...(query.glob && { glob: query.glob }),
  ...(query.min !== undefined && { minBytes: query.min }),
  ...(query.max !== undefined && { maxBytes: query.max }),
  ...(query.type && { types: new Set([query.type]) }),
  ...(query.change && { change: query.change }),
  ...(layer !== undefined && { layer }),
})

/** A tree beside a page asks the same again for each of its directories; marking a million nodes takes a while. */
const recent = new WeakMap<MergedTree, Map<string, FilterResult>>()
const maxRecent = 4

function filterAgain(tree: MergedTree, filter: NodeFilter): FilterResult {
  const known = recent.get(tree) ?? new Map<string, FilterResult>()
  recent.set(tree, known)
  const key = JSON.stringify({ ...filter, types: filter.types && [...filter.types] })
  const found = known.get(key) ?? filterNodes(tree, filter)
  known.delete(key)
  known.set(key, found)
  const [oldest] = known.keys()
  if (known.size > maxRecent && oldest !== undefined) known.delete(oldest)
  return found
}

/** What a query lists of the files that are opened up to its layer. */
export function chooseNodes({ tree, layers }: OpenedFiles, query: Query): NodeChoice {
  const filter = filterOf(query, query.layer === undefined || query.whole ? undefined : layers.length - 1)
  const { removed, ...conditions } = filter
  return Object.keys(conditions).length > 0 ? { found: filterAgain(tree, filter), removed } : { removed }
}

/** A directory stands in a list of its parent where it leads to a match; in a list of everything only matches do. */
const isListed = (tree: MergedTree, { found, removed }: NodeChoice, node: number, recursive: boolean): boolean => {
  if (!found) return removed || tree.isPresent(node)
  return recursive ? found.marks[node] === filterMarks.match : found.marks[node] !== 0
}

/** Chosen entries of a directory, by name: their nodes, which ascend. */
export function chosenChildren(tree: MergedTree, choice: NodeChoice, directory: number): Uint32Array {
  const { first, count } = tree.children(directory)
  const chosen = new Uint32Array(count)
  let used = 0
  for (let node = first; node < first + count; node++) if (isListed(tree, choice, node, false)) chosen[used++] = node
  return chosen.subarray(0, used)
}

/** Chosen entries of a directory and of all below it, each directory before what is in it. */
export function chosenBelow(tree: MergedTree, choice: NodeChoice, directory: number): readonly number[] {
  const chosen: number[] = []
  const walk = (above: number) => {
    const { first, count } = tree.children(above)
    for (let node = first; node < first + count; node++) {
      if (isListed(tree, choice, node, true)) chosen.push(node)
      walk(node)
    }
  }
  walk(directory)
  return chosen
}
