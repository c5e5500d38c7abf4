import type { EntryTable } from '../tree/entry-table.ts'
import type { MergedTree } from '../tree/merged-tree.ts'
import type { LayerRow } from '../tree/path-history.ts'
import { resolveHardLink } from '../tree/resolve-hard-link.ts'
import { walkNodes } from '../tree/walk-nodes.ts'
import type { OutputEntry } from './output-entry.ts'
import { type NameRules, safePath } from './safe-path.ts'

export interface SubtreeOptions {
  readonly rules: NameRules
  /** Where a link leads out of the subtree, or `stub` is chosen: a file in its place that holds the target as text. */
  readonly links: 'inside' | 'stub'
  /** Contents of a file, holes of sparse files included. */
  readonly open: (place: LayerRow) => AsyncIterable<Uint8Array>
}

/**
 * A file or a directory of the merged tree with all that is present in it, for an archive. Names begin with its own;
 * hard links become copies, devices and fifos are left out, setuid and its like are taken off.
 */
export function* subtreeEntries(tree: MergedTree, start: number, options: SubtreeOptions): Generator<OutputEntry> {
  const above = tree.path(tree.columns.parent[start] as number)
  const isRoot = start === 0
  const nodes = isRoot ? [] : [start]
  for (const list of [nodes, walkNodes(tree, node => tree.isPresent(node), start)]) {
    for (const node of list) {
      const path = tree.path(node)
      const entry = outputEntry(tree, node, isRoot || above === '' ? path : path.slice(above.length + 1), options)
      if (entry) yield entry
    }
  }
}

function outputEntry(tree: MergedTree, node: number, path: string, options: SubtreeOptions): OutputEntry | undefined {
  const place = resolveHardLink(tree, { layer: tree.columns.layer[node] as number, row: tree.row(node) })
  if (!place) return undefined
  const { type, mode, modifiedAt, sizeBytes, linkTarget } = (tree.layers[place.layer] as EntryTable).entry(place.row)
  const common = { path: safePath(path, options.rules), mode: mode & 0o777, modifiedAt }
  if (type === 'directory') return { ...common, type, sizeBytes: 0 }
  if (type === 'file') return { ...common, type, sizeBytes, open: () => options.open(place) }
  if (type !== 'symlink') return undefined
  const target = linkTarget ?? ''
  if (options.links === 'inside' && staysInside(path, target)) {
    return { ...common, type, sizeBytes: 0, linkTarget: safeTarget(target, options.rules) }
  }
  const text = Buffer.from(target)
  return { ...common, type: 'file', mode: 0o644, sizeBytes: text.length, open: () => single(text) }
}

async function* single(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** Whether a relative link leads to below the first part of its own path, going by the names alone. */
function staysInside(path: string, target: string): boolean {
  if (target === '' || target.startsWith('/')) return false
  let depth = path.split('/').length - 1
  for (const part of target.split('/')) {
    if (part === '..') depth--
    else if (part !== '' && part !== '.') depth++
    if (depth < 1) return false
  }
  return true
}

/** The target by the names that the archive has. */
const safeTarget = (target: string, rules: NameRules): string =>
  target
    .split('/')
    .map(part => (part === '' || part === '.' || part === '..' ? part : safePath(part, rules)))
    .join('/')
