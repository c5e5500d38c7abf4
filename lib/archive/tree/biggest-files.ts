import type { MergedTree } from './merged-tree.ts'

/** Nodes of the biggest files that are present, the biggest first; of equal ones the one that comes first by path. */
export function biggestFiles(tree: MergedTree, count: number): readonly number[] {
  const size = (node: number) => tree.columns.totalBytes[node] as number
  const found: number[] = []
  let least = 0
  for (let node = 0; node < tree.count; node++) {
    if (!(size(node) > least) || !tree.isPresent(node) || tree.type(node) !== 'file') continue
    let at = found.length
    while (at > 0 && size(found[at - 1] as number) < size(node)) at--
    found.splice(at, 0, node)
    if (found.length > count) found.pop()
    if (found.length === count) least = size(found[count - 1] as number)
  }
  return found
}
