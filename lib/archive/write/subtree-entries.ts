import type { EntryTable } from '../tree/entry-table.ts'
import type { MergedTree } from '../tree/merged-tree.ts'
import type { LayerRow } from '../tree/path-history.ts'
import type { OutputEntry } from './output-entry.ts'
import type { PlannedNode, SubtreePlan } from './plan-subtree.ts'
import { type NameRules, safePath } from './safe-path.ts'

export interface SubtreeOptions {
  readonly rules: NameRules
  /** Whether the archive can say that two paths are one file; else it has the contents twice. */
  readonly hardLinks: 'kept' | 'copied'
  /** Contents of a file, holes of sparse files included. */
  readonly open: (place: LayerRow) => AsyncIterable<Uint8Array>
}

/**
 * A planned part of the merged tree as entries of an archive. Names begin with that of the part itself; symbolic links
 * say what they say in the image, wherever that leads, as `tar` and `oc image extract` keep them; setuid and its like
 * are taken off. Directories come first and symbolic links last, so that nothing is unpacked through one.
 */
export function* subtreeEntries(tree: MergedTree, plan: SubtreePlan, options: SubtreeOptions): Generator<OutputEntry> {
  const entryOf = entriesIn(tree, plan, options)
  for (const planned of plan.directories) {
    const entry = entryOf(planned)
    if (entry.path !== '') yield entry
  }
  for (const planned of plan.files) yield entryOf(planned)
  for (const { of, ...planned } of plan.copies) {
    const { open: _, ...link } = entryOf(planned)
    if (options.hardLinks === 'copied') yield entryOf(planned)
    else yield { ...link, type: 'hardlink', sizeBytes: 0, linkTarget: entryOf({ ...planned, node: of }).path }
  }
  for (const planned of plan.symlinks) yield entryOf(planned)
}

function entriesIn(tree: MergedTree, { start }: SubtreePlan, { rules, open }: SubtreeOptions) {
  const above = start === 0 ? '' : tree.path(tree.columns.parent[start] as number)
  return ({ node, place }: PlannedNode): OutputEntry => {
    const {
      type,
      mode,
      modifiedAt,
      sizeBytes,
      linkTarget = '',
    } = (tree.layers[place.layer] as EntryTable).entry(place.row)
    const path = tree.path(node)
    const inside = above === '' ? path : path.slice(above.length + 1)
    const common = { path: safePath(inside, rules), mode: mode & 0o777, modifiedAt, sizeBytes: 0 }
    if (type === 'file') return { ...common, type, sizeBytes, open: () => open(place) }
    if (type === 'symlink') return { ...common, type, linkTarget: safeTarget(linkTarget, rules) }
    return { ...common, type: 'directory' }
  }
}

/** The target by the names that the archive has. */
const safeTarget = (target: string, rules: NameRules): string =>
  target
    .split('/')
    .map(part => (part === '' || part === '.' || part === '..' ? part : safePath(part, rules)))
    .join('/')
