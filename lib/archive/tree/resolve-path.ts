import type { EntryTable } from './entry-table.ts'
import { MergedTree } from './merged-tree.ts'
import { bytesOfText, textOfBytes } from './path-text.ts'
import { resolveHardLink } from './resolve-hard-link.ts'

/** MAXSYMLINKS of Linux. */
const maxLinks = 40

export interface ResolvedPath {
  readonly status: 'found' | 'missing' | 'loop'
  /** Where the walk ended: the found node, or the last directory before what is missing. */
  readonly node: number
  /** What is missing below `node`, as text. */
  readonly missing?: string
  /** Symbolic links that were followed, in order. */
  readonly links: readonly number[]
}

/**
 * Walks a path of the filesystem that the layers make, as a process in the container would: symbolic links are followed,
 * absolute ones from the image's root, and `..` never leaves it.
 * @param from directory that relative paths begin in
 */
export function resolvePath(
  tree: MergedTree,
  path: string,
  { followLast = true, from = MergedTree.root }: { readonly followLast?: boolean; readonly from?: number } = {},
): ResolvedPath {
  const links: number[] = []
  let pending = path.split('/').reverse()
  let node = path.startsWith('/') ? MergedTree.root : from
  while (pending.length > 0) {
    const part = pending.pop() as string
    if (part === '' || part === '.') continue
    if (part === '..') {
      node = tree.columns.parent[node] as number
      continue
    }
    const child = tree.child(node, bytesOfText(part))
    if (child === undefined || !tree.isPresent(child)) {
      return { status: 'missing', node, missing: [part, ...pending.reverse()].join('/'), links }
    }
    const target = pending.some(Boolean) || followLast ? symlinkTarget(tree, child) : undefined
    if (target === undefined) {
      node = child
      continue
    }
    if (links.push(child) > maxLinks) return { status: 'loop', node, links }
    if (target.startsWith('/')) node = MergedTree.root
    pending = pending.concat(target.split('/').reverse())
  }
  return { status: 'found', node, links }
}

/** Text of a symbolic link, also where a hard link leads to one. */
function symlinkTarget(tree: MergedTree, node: number): string | undefined {
  const type = tree.type(node)
  if (type !== 'symlink' && type !== 'hardlink') return undefined
  const place = resolveHardLink(tree, { layer: tree.columns.layer[node] as number, row: tree.row(node) })
  if (!place) return undefined
  const table = tree.layers[place.layer] as EntryTable
  return table.type(place.row) === 'symlink' ? textOfBytes(table.linkBytes(place.row) ?? new Uint8Array()) : undefined
}
