import { treeLineHeightPx } from './use-virtual-tree.ts'

export interface TreeLinePlace {
  readonly index: number
  readonly topPx: number
  /** From 1. */
  readonly level: number
  /** Among its siblings, from 1. */
  readonly position: number
  /** −1 where nobody knows yet. */
  readonly siblings: number
  readonly isTabStop: boolean
}

/** What every line of a tree has, wherever it stands. */
export const treeLineProps = ({ index, topPx, level, position, siblings, isTabStop }: TreeLinePlace) =>
  ({
    role: 'treeitem',
    'data-index': index,
    'aria-level': level,
    'aria-posinset': position,
    'aria-setsize': siblings,
    tabIndex: isTabStop ? 0 : -1,
    style: {
      blockSize: treeLineHeightPx,
      transform: `translateY(${topPx}px)`,
      paddingInlineStart: `${(level - 1) * 0.875 + 0.25}rem`,
    },
    className: 'absolute inset-x-0 top-0 flex items-center gap-1 rounded-md pe-2 -outline-offset-2 hover:bg-hover',
  }) as const

/** What the lines stand in. */
export const treeClassName = 'max-h-[70dvh] overflow-y-auto rounded-lg border bg-surface p-1 text-sm'
