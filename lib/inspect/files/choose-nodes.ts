import { RecentValues } from '#lib/archive/index/recent-values'
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
  /** Equal for choices of the same nodes. */
  readonly key: string
}

/** What was made for a tree: it is asked again for each window of a directory, and a million nodes take a while. */
interface Remembered {
  readonly filters: RecentValues<FilterResult>
  readonly lists: RecentValues<Uint32Array>
}

const remembered = new WeakMap<MergedTree, Remembered>()
const maxFilters = 4
const maxListedNodes = 2 << 20

function rememberedOf(tree: MergedTree): Remembered {
  const made = remembered.get(tree) ?? {
    filters: new RecentValues<FilterResult>({ maxWeight: maxFilters }),
    lists: new RecentValues<Uint32Array>({ maxWeight: maxListedNodes, weigh: ({ length }) => length }),
  }
  remembered.set(tree, made)
  return made
}

function again<T>(values: RecentValues<T>, key: string, make: () => T): T {
  const known = values.get(key)
  if (known !== undefined) return known
  const made = make()
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
export function chooseNodes({ tree, layers }: OpenedFiles, query: Query): NodeChoice {
  const filter = filterOf(query, query.layer === undefined || query.whole ? undefined : layers.length - 1)
  const { removed, ...conditions } = filter
  const key = JSON.stringify({ ...filter, types: filter.types && [...filter.types] })
  if (Object.keys(conditions).length === 0) return { removed, key }
  return { found: again(rememberedOf(tree).filters, key, () => filterNodes(tree, filter)), removed, key }
}

/** A directory stands in a list of its parent where it leads to a match; in a list of everything only matches do. */
const isListed = (tree: MergedTree, { found, removed }: NodeChoice, node: number, recursive: boolean): boolean => {
  if (!found) return removed || tree.isPresent(node)
  return recursive ? found.marks[node] === filterMarks.match : found.marks[node] !== 0
}

/** Chosen entries of a directory, by name: their nodes, which ascend. */
export const chosenChildren = (tree: MergedTree, choice: NodeChoice, directory: number): Uint32Array =>
  again(rememberedOf(tree).lists, `${directory} ${choice.key}`, () => {
    const { first, count } = tree.children(directory)
    const chosen = new Uint32Array(count)
    let used = 0
    for (let node = first; node < first + count; node++) if (isListed(tree, choice, node, false)) chosen[used++] = node
    return chosen.slice(0, used)
  })

/** Chosen entries of a directory and of all below it, each directory before what is in it. */
export const chosenBelow = (tree: MergedTree, choice: NodeChoice, directory: number): Uint32Array =>
  again(rememberedOf(tree).lists, `below ${directory} ${choice.key}`, () => {
    const chosen: number[] = []
    const walk = (above: number) => {
      const { first, count } = tree.children(above)
      for (let node = first; node < first + count; node++) {
        if (isListed(tree, choice, node, true)) chosen.push(node)
        walk(node)
      }
    }
    walk(directory)
    return Uint32Array.from(chosen)
  })
