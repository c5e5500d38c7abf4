/** One row of the repository list: a namespace of the tree, or a repository. */
export type RepositoryRow =
  | {
      readonly kind: 'namespace'
      readonly path: string
      readonly depth: number
      readonly count: number
      readonly open: boolean
    }
  | { readonly kind: 'repository'; readonly name: string; readonly label: string; readonly depth: number }

export const filterNames = (names: readonly string[], filter: string): readonly string[] => {
  const needle = filter.trim().toLowerCase()
  return needle === '' ? names : names.filter(name => name.includes(needle))
}

export const flatRows = (names: readonly string[]): readonly RepositoryRow[] =>
  names.map(name => ({ kind: 'repository', name, label: name, depth: 0 }))

interface Namespace {
  readonly children: Map<string, Namespace>
  readonly repositories: string[]
  count: number
}

const emptyNamespace = (): Namespace => ({ children: new Map(), repositories: [], count: 0 })

function build(names: readonly string[]): Namespace {
  const root = emptyNamespace()
  for (const name of names) {
    const parts = name.split('/')
    let node = root
    node.count++
    for (const part of parts.slice(0, -1)) {
      const child = node.children.get(part) ?? emptyNamespace()
      node.children.set(part, child)
      child.count++
      node = child
    }
    node.repositories.push(name)
  }
  return root
}

/** Names as a tree of their namespaces, flattened to the rows that are open; `isOpen` is asked per namespace path. */
export function treeRows(names: readonly string[], isOpen: (path: string) => boolean): readonly RepositoryRow[] {
  const rows: RepositoryRow[] = []
  const visit = (node: Namespace, path: string, depth: number) => {
    for (const [part, child] of node.children) {
      const childPath = path === '' ? part : `${path}/${part}`
      const open = isOpen(childPath)
      rows.push({ kind: 'namespace', path: childPath, depth, count: child.count, open })
      if (open) visit(child, childPath, depth + 1)
    }
    for (const name of node.repositories)
      rows.push({ kind: 'repository', name, label: name.slice(name.lastIndexOf('/') + 1), depth })
  }
  visit(build(names), '', 0)
  return rows
}
