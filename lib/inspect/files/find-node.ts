import type { MergedTree } from '#lib/archive/tree/merged-tree'
import { resolvePath } from '#lib/archive/tree/resolve-path'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { pathOfAddress } from './path-address.ts'

/**
 * The node that a path of an address names: directories above it may be symbolic links, the last part is itself. A path
 * that was removed is found too. Throws AppError `not-found`, also for links that lead in a circle.
 */
export function findNode(tree: MergedTree, address: string): number {
  const path = pathOfAddress(address)
  const resolved = resolvePath(tree, path, { followLast: false })
  if (resolved.status === 'found') return resolved.node
  const removed = tree.find(path)
  if (removed !== undefined) return removed
  throw new AppError(
    'not-found',
    resolved.status === 'loop'
      ? say`The symbolic links of this path lead in a circle.`
      : say`The image has no such path.`,
    { hint: say`Open a directory above it to see what there is.` },
  )
}
