import type { DifferenceNode } from './difference-nodes.ts'

/** One visible line, with what ARIA wants to know about its place. */
export interface DifferenceRow {
  readonly node: DifferenceNode
  readonly level: number
  readonly position: number
  readonly siblings: number
  readonly isOpen: boolean
  /** Stands for what is being fetched. */
  readonly isWaiting?: true
  /** Place of the directory it is in; −1 at the top. */
  readonly parent: number
}

type Children = ReadonlyMap<string, readonly DifferenceNode[]>

/** @param isOpen by path, and whether what is in the directory came with the page */
export function differenceRows(
  nodes: readonly DifferenceNode[],
  fetched: Children,
  isOpen: (path: string, isKnown: boolean) => boolean,
): readonly DifferenceRow[] {
  const rows: DifferenceRow[] = []
  function add(siblings: readonly DifferenceNode[], level: number, parent: number) {
    siblings.forEach((node, index) => {
      const isKnown = (node.children?.length ?? 0) > 0
      const opened = node.children !== undefined && isOpen(node.path, isKnown)
      const at = rows.length
      rows.push({ node, level, position: index + 1, siblings: siblings.length, isOpen: opened, parent })
      if (!opened) return
      const children = isKnown ? (node.children ?? []) : fetched.get(node.path)
      if (children) add(children, level + 1, at)
      else
        rows.push({
          node: { path: node.path, name: '' },
          ...{ level: level + 1, position: 1, siblings: 1, isOpen: false, isWaiting: true, parent: at },
        })
    })
  }
  add(nodes, 1, -1)
  return rows
}

export type DifferenceMove = { readonly focus: number } | { readonly toggles: true }

/** What a key does, by https://www.w3.org/WAI/ARIA/apg/patterns/treeview/#keyboardinteraction. Undefined where it means nothing. */
export function differenceMove(
  rows: readonly DifferenceRow[],
  at: number,
  key: string,
  pageLines: number,
): DifferenceMove | undefined {
  const row = rows[at]
  if (!row) return
  const to = (index: number): DifferenceMove | undefined =>
    index === at || index < 0 || index >= rows.length ? undefined : { focus: index }
  switch (key) {
    case 'ArrowDown':
      return to(at + 1)
    case 'ArrowUp':
      return to(at - 1)
    case 'Home':
      return to(0)
    case 'End':
      return to(rows.length - 1)
    case 'PageDown':
      return to(Math.min(rows.length - 1, at + pageLines))
    case 'PageUp':
      return to(Math.max(0, at - pageLines))
    case 'ArrowRight':
      if (!row.node.children) return
      return row.isOpen ? to(at + 1) : { toggles: true }
    case 'ArrowLeft':
      return row.isOpen ? { toggles: true } : to(row.parent)
    case ' ':
      return row.node.children ? { toggles: true } : undefined
    case 'n':
    case 'p':
      return nextDifference(rows, at, key === 'n' ? 1 : -1)
    default:
      return
  }
}

/** The next file that differs itself, round the end. */
function nextDifference(rows: readonly DifferenceRow[], at: number, direction: 1 | -1): DifferenceMove | undefined {
  for (let step = 1; step < rows.length; step += 1) {
    const index = (at + direction * step + rows.length) % rows.length
    if (rows[index]?.node.entry?.state && !rows[index].node.children) return { focus: index }
  }
  return undefined
}
