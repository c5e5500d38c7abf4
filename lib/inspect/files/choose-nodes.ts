import { RecentValues } from '#lib/archive/index/recent-values'
import { type FilterResult, filterMarks, filterNodesInTurns, type NodeFilter } from '#lib/archive/tree/filter-nodes'
import { runInTurns, type Steps } from '#lib/archive/tree/in-turns'
import type { MergedTree } from '#lib/archive/tree/merged-tree'
import { walkNodes } from '#lib/archive/tree/walk-nodes'
import type { FilesQuery } from '#lib/contract/files'
import type { OpenedFiles } from './open-files.ts'

type Query = Pick<FilesQuery, 'name' | 'glob' | 'type' | 'change' | 'min' | 'max' | 'removed' | 'layer' | 'whole'>

/** Which nodes of a tree are listed. */
export interface NodeChoice {
  /** Absent where a query says nothing about the entries themselves, beyond where they are. */
  readonly found?: FilterResult
  readonly removed: boolean
  /** Equal for choices of the same nodes. */
  readonly key: string
}

/** What was made for a tree: it is asked again for each window of a directory, and a million nodes take a while. */
interface Remembered {
  readonly filters: RecentValues<FilterResult>
  readonly lists: RecentValues<Uint32Array>
  /** Being made: those who ask at the same time wait for the same. */
  readonly growing: Map<string, Promise<unknown>>
}

const remembered = new WeakMap<MergedTree, Remembered>()
const maxFilters = 4
const maxListedNodes = 2 << 20

function rememberedOf(tree: MergedTree): Remembered {
  const made = remembered.get(tree) ?? {
    filters: new RecentValues<FilterResult>({ maxWeight: maxFilters }),
    lists: new RecentValues<Uint32Array>({ maxWeight: maxListedNodes, weigh: ({ length }) => length }),
    growing: new Map<string, Promise<unknown>>(),
  }
  remembered.set(tree, made)
  return made
}

/** @param key of no other kind of value */
async function again<T>(
  { growing }: Remembered,
  values: RecentValues<T>,
  key: string,
  make: () => Promise<T>,
): Promise<T> {
  const known = values.get(key)
  if (known !== undefined) return known
  const begun = growing.get(key) as Promise<T> | undefined
  if (begun) return begun
  const making = make().finally(() => growing.delete(key))
  growing.set(key, making)
  const made = await making
  values.set(key, made)
  return made
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

/** What a query lists of the files that are opened up to its layer. */
export async function chooseNodes({ tree, layers }: OpenedFiles, query: Query): Promise<NodeChoice> {
  const filter = filterOf(query, query.layer === undefined || query.whole ? undefined : layers.length - 1)
  const { removed, ...conditions } = filter
  const key = JSON.stringify({ ...filter, types: filter.types && [...filter.types] })
  if (Object.keys(conditions).length === 0) return { removed, key }
  const made = rememberedOf(tree)
  const found = await again(made, made.filters, `filter ${key}`, () => filterNodesInTurns(tree, filter))
  return { found, removed, key }
}

/** A directory stands in a list of its parent where it leads to a match; in a list of everything only matches do. */
const isListed = (tree: MergedTree, { found, removed }: NodeChoice, node: number, recursive: boolean): boolean => {
  if (!found) return removed || tree.isPresent(node)
  return recursive ? found.marks[node] === filterMarks.match : found.marks[node] !== 0
}

/** Chosen entries of a directory, by name: their nodes, which ascend. */
export function chosenChildren(tree: MergedTree, choice: NodeChoice, directory: number): Uint32Array {
  const { lists } = rememberedOf(tree)
  const key = `in ${directory} ${choice.key}`
  const known = lists.get(key)
  if (known) return known
  const { first, count } = tree.children(directory)
  const chosen = new Uint32Array(count)
  let used = 0
  for (let node = first; node < first + count; node++) if (isListed(tree, choice, node, false)) chosen[used++] = node
  const made = chosen.slice(0, used)
  lists.set(key, made)
  return made
}

/** Chosen entries of a directory and of all below it, each directory before what is in it. */
export function chosenBelow(tree: MergedTree, choice: NodeChoice, directory: number): Promise<Uint32Array> {
  const made = rememberedOf(tree)
  return again(made, made.lists, `below ${directory} ${choice.key}`, () => runInTurns(below(tree, choice, directory)))
}

const nodesInStep = 1_024

function* below(tree: MergedTree, choice: NodeChoice, directory: number): Steps<Uint32Array> {
  const chosen: number[] = []
  let passed = 0
  for (const node of walkNodes(tree, () => true, directory)) {
    if (isListed(tree, choice, node, true)) chosen.push(node)
    passed += 1
    if (passed % nodesInStep === 0) yield
  }
  return Uint32Array.from(chosen)
}
