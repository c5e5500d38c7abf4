import { type FilterResult, filterMarks, filterNodes, type NodeFilter } from '#lib/archive/tree/filter-nodes'
import type { MergedTree } from '#lib/archive/tree/merged-tree'
import type { FilesAnswer, FilesQuery } from '#lib/contract/files'
import { describeEntry } from './describe-entry.ts'
import { findNode } from './find-node.ts'
import type { OpenedFiles } from './open-files.ts'

type Query = Omit<FilesQuery, 'ref' | 'platform' | 'stream'>

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

/** Whether a query says anything about the entries themselves, beyond where they are. */
const isFilter = ({ removed: _, ...conditions }: NodeFilter) => Object.keys(conditions).length > 0

function* below(tree: MergedTree, directory: number): Generator<number> {
  for (const node of tree.list(directory, { removed: true })) {
    yield node
    if (tree.children(node).count > 0) yield* below(tree, node)
  }
}

/** A directory stands in a list of its parent where it leads to a match; in a list of everything only matches do. */
const isListed = (found: FilterResult, node: number, recursive: boolean) => {
  const mark = found.marks[node]
  return recursive ? mark === filterMarks.match : mark !== 0
}

/**
 * What is at a path and what is in it, a page of it. Throws AppError `not-found` for a path that no layer has.
 */
export function listFiles({ digest, layers, tree }: OpenedFiles, query: Query): FilesAnswer {
  const { path, recursive = false, removed = false, cursor, limit } = query
  const node = findNode(tree, path)
  const filter = filterOf(query, query.layer === undefined ? undefined : layers.length - 1)
  const nodes = [...(recursive ? below(tree, node) : tree.list(node, { removed: true }))]
  const found = isFilter(filter) ? filterNodes(tree, filter) : undefined
  const listed = nodes.filter(entry => (found ? isListed(found, entry, recursive) : removed || tree.isPresent(entry)))
  const end = cursor + limit
  return {
    digest,
    layers: layers.map(({ descriptor, diffId }) => ({
      digest: descriptor.digest,
      ...(diffId && { diffId }),
      sizeBytes: descriptor.sizeBytes,
    })),
    entry: describeEntry(tree, node),
    total: listed.length,
    entries: listed.slice(cursor, end).map(entry => describeEntry(tree, entry)),
    ...(end < listed.length && { next: end }),
  }
}
