import { MergedTree } from './merged-tree.ts'

/**
 * Nodes below `start` from top to bottom as a tree shows them: each directory before what is in it.
 * @param enters whether a node is given, and gone into
 */
export function* walkNodes(
  tree: MergedTree,
  enters: (node: number) => boolean,
  start: number = MergedTree.root,
): Generator<number> {
  const ends: { next: number; readonly end: number }[] = []
  const open = (node: number) => {
    const { first, count } = tree.children(node)
    if (count > 0) ends.push({ next: first, end: first + count })
  }
  open(start)
  for (let level = ends.at(-1); level; level = ends.at(-1)) {
    if (level.next === level.end) {
      ends.pop()
      continue
    }
    const node = level.next++
    if (!enters(node)) continue
    yield node
    open(node)
  }
}
