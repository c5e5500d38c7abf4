import type { ReactNode } from 'react'

export interface TreeNode {
  /** Unique in the whole tree. */
  readonly id: string
  /** Plain text of the label: what typing a letter jumps to. */
  readonly text: string
  /** Not interactive: the row itself is the link. */
  readonly label: ReactNode
  /** At the end of the row: a size, a mark. */
  readonly detail?: ReactNode
  readonly href?: string
  readonly children?: readonly TreeNode[]
}

/** One visible line of the tree, with what ARIA wants to know about its place. */
export interface TreeRow {
  readonly node: TreeNode
  readonly level: number
  readonly position: number
  readonly siblings: number
  readonly parentId?: string
}

export function treeRows(
  nodes: readonly TreeNode[],
  isOpen: (id: string) => boolean,
  level = 1,
  parentId?: string,
): readonly TreeRow[] {
  return nodes.flatMap((node, index) => [
    { node, level, position: index + 1, siblings: nodes.length, ...(parentId !== undefined && { parentId }) },
    ...(node.children && isOpen(node.id) ? treeRows(node.children, isOpen, level + 1, node.id) : []),
  ])
}

export type TreeMove = { readonly focus: string } | { readonly open: string } | { readonly close: string }

/**
 * What a key does in a tree, by the ARIA tree pattern (https://www.w3.org/WAI/ARIA/apg/patterns/treeview/).
 * Undefined where the key means nothing here.
 */
export function treeMove(
  rows: readonly TreeRow[],
  isOpen: (id: string) => boolean,
  focusedId: string,
  key: string,
): TreeMove | undefined {
  const at = rows.findIndex(row => row.node.id === focusedId)
  const row = rows[at]
  if (!row) return
  const to = (target: TreeRow | undefined): TreeMove | undefined => target && { focus: target.node.id }
  const opened = row.node.children !== undefined && isOpen(row.node.id)
  switch (key) {
    case 'ArrowDown':
      return to(rows[at + 1])
    case 'ArrowUp':
      return to(rows[at - 1])
    case 'Home':
      return to(rows[0])
    case 'End':
      return to(rows.at(-1))
    case 'ArrowRight':
      if (!row.node.children) return
      return opened ? to(rows[at + 1]) : { open: row.node.id }
    case 'ArrowLeft':
      if (opened) return { close: row.node.id }
      return row.parentId === undefined ? undefined : { focus: row.parentId }
    default:
      return key.length === 1 ? to(nextStartingWith(rows, at, key)) : undefined
  }
}

function nextStartingWith(rows: readonly TreeRow[], at: number, letter: string): TreeRow | undefined {
  const after = [...rows.slice(at + 1), ...rows.slice(0, at)]
  return after.find(row => row.node.text.toLowerCase().startsWith(letter.toLowerCase()))
}
