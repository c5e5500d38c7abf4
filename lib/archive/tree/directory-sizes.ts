import { MergedTree } from './merged-tree.ts'

/** A part of a treemap. */
export interface SizedNode {
  readonly node: number
  readonly name: string
  readonly isDirectory: boolean
  readonly totalBytes: number
  readonly totalCount: number
  /** The biggest entries of a directory, the biggest first; empty where the treemap ends. */
  readonly children: readonly SizedNode[]
  /** What the children do not show: bytes of the smaller entries. */
  readonly restBytes: number
}

export interface TreemapLimits {
  /** Levels below the start. */
  readonly depth: number
  /** Of one directory. */
  readonly maxChildren: number
  /** Share of the whole that an entry needs to be shown, from 0 to 1. */
  readonly minShare: number
}

/** Sizes of a directory and of what is in it, for a treemap. Removed entries do not count. */
export function directorySizes(tree: MergedTree, start: number, limits: TreemapLimits): SizedNode {
  const total = tree.columns.totalBytes[start] as number
  return sizeNode(tree, start, { ...limits, minBytes: Math.max(1, total * limits.minShare) })
}

function sizeNode(tree: MergedTree, node: number, limits: TreemapLimits & { readonly minBytes: number }): SizedNode {
  const totalBytes = tree.columns.totalBytes[node] as number
  const { depth, maxChildren, minBytes } = limits
  const bytes = (child: number) => tree.columns.totalBytes[child] as number
  const shown =
    depth === 0
      ? []
      : tree
          .list(node, { removed: false })
          .filter(child => bytes(child) >= minBytes)
          .toSorted((a, b) => bytes(b) - bytes(a))
          .slice(0, maxChildren)
  return {
    node,
    name: node === MergedTree.root ? '' : tree.name(node),
    isDirectory: tree.type(node) === 'directory',
    totalBytes,
    totalCount: tree.columns.totalCount[node] as number,
    children: shown.map(child => sizeNode(tree, child, { ...limits, depth: depth - 1 })),
    restBytes: shown.reduce((rest, child) => rest - bytes(child), totalBytes),
  }
}
