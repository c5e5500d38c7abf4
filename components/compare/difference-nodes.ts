import type { ComparedFile, FileCounts } from '#lib/contract/compare/files'

/** One line of the tree of differences. */
export interface DifferenceNode {
  readonly path: string
  readonly name: string
  /** As the API tells it; absent for a directory in which something differs, of a list of all rows. */
  readonly entry?: ComparedFile
  /** What differs below a directory. */
  readonly below?: Pick<FileCounts, 'added' | 'removed' | 'content' | 'metadata' | 'renamed'>
  /** Undefined for what has nothing below; empty until it was fetched. */
  readonly children?: readonly DifferenceNode[]
}

const noCounts = { added: 0, removed: 0, content: 0, metadata: 0, renamed: 0 }

interface Branch {
  readonly path: string
  readonly name: string
  entry?: ComparedFile
  readonly children: Map<string, Branch>
}

function insert(root: Branch, entry: ComparedFile, base: string): void {
  const inside = base === '' ? entry.path : entry.path.slice(base.length + 1)
  let branch = root
  for (const part of inside.split('/')) {
    const path = branch.path === '' ? part : `${branch.path}/${part}`
    const next = branch.children.get(part) ?? { path, name: part, children: new Map() }
    branch.children.set(part, next)
    branch = next
  }
  branch.entry = entry
}

function sumOf(children: readonly DifferenceNode[]): NonNullable<DifferenceNode['below']> {
  return children.reduce<NonNullable<DifferenceNode['below']>>((sum, { entry, below = noCounts }) => {
    const own = { ...noCounts, ...(entry?.state && { [entry.state]: 1 }) }
    return {
      added: sum.added + below.added + own.added,
      removed: sum.removed + below.removed + own.removed,
      content: sum.content + below.content + own.content,
      metadata: sum.metadata + below.metadata + own.metadata,
      renamed: sum.renamed + below.renamed + own.renamed,
    }
  }, noCounts)
}

function finish({ path, name, entry, children }: Branch): DifferenceNode {
  const nodes = [...children.values()].map(finish)
  const below = entry?.below ?? (nodes.length > 0 ? sumOf(nodes) : undefined)
  return {
    path,
    name: entry?.name ?? name,
    ...(entry && { entry }),
    ...(below && { below }),
    ...((nodes.length > 0 || entry?.below) && { children: nodes }),
  }
}

/**
 * Rows of a list as a tree: those of one directory, or of everything below it, whose directories then stand only where
 * they differ themselves. @param base path of the directory that was listed
 */
export function differenceNodes(entries: readonly ComparedFile[], base = ''): readonly DifferenceNode[] {
  const root: Branch = { path: base, name: '', children: new Map() }
  for (const entry of entries) insert(root, entry, base)
  return [...root.children.values()].map(finish)
}
