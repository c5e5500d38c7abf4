import { MergedTree } from '#lib/archive/tree/merged-tree'
import type { FilesQuery } from '#lib/contract/files'
import type { TreeWindow } from '#lib/contract/views/files'
import { chooseNodes, chosenChildren } from './choose-nodes.ts'
import { describeEntry } from './describe-entry.ts'
import { findNode } from './find-node.ts'
import type { OpenedFiles } from './open-files.ts'
import { addressOfPath } from './path-address.ts'

type Query = Pick<FilesQuery, 'path' | 'removed' | 'layer' | 'whole'>

/** The node itself and the directories above it, the root first. */
function lineage(tree: MergedTree, node: number): readonly number[] {
  const nodes = [node]
  for (let at = node; at !== MergedTree.root; ) {
    at = tree.columns.parent[at] as number
    nodes.unshift(at)
  }
  return nodes
}

/**
 * What a tree has to list to show a path: for each directory on the way to it, and for itself where it is one, the window
 * of `windowSize` entries that the way leads through. Windows begin at multiples of their size. Throws AppError `not-found`.
 */
export async function listAncestry(
  files: OpenedFiles,
  query: Query,
  windowSize: number,
): Promise<readonly TreeWindow[]> {
  const { tree } = files
  const choice = await chooseNodes(files, query)
  const nodes = lineage(tree, findNode(tree, query.path))
  return nodes.flatMap((directory, depth) => {
    if (tree.type(directory) !== 'directory') return []
    const listed = chosenChildren(tree, choice, directory)
    const next = nodes[depth + 1]
    const at = next === undefined ? 0 : Math.max(0, listed.indexOf(next))
    const offset = at - (at % windowSize)
    return {
      path: addressOfPath(tree.path(directory)),
      total: listed.length,
      offset,
      entries: Array.from(listed.slice(offset, offset + windowSize), node => describeEntry(tree, node)),
    }
  })
}
