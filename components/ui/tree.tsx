'use client'

import { clsx } from 'clsx'
import ChevronIcon from 'lucide-react/icons/chevron-right'
import { type KeyboardEvent, useRef, useState } from 'react'
import { Link } from './link.tsx'
import { type TreeNode, type TreeRow, treeMove, treeRows } from './tree-rows.ts'

interface Props {
  readonly label: string
  readonly nodes: readonly TreeNode[]
  /** The node whose page this is. */
  readonly currentId?: string
  /** Closed at first; everything else is open, so that the whole reads without JavaScript. */
  readonly closedIds?: readonly string[]
}

export function Tree({ label, nodes, currentId, closedIds = [] }: Props) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(() => new Set(closedIds))
  const [focusedId, setFocusedId] = useState(currentId ?? nodes[0]?.id)
  const tree = useRef<HTMLDivElement>(null)
  const isOpen = (id: string) => !closed.has(id)
  const rows = treeRows(nodes, isOpen)
  // A closed branch may have taken the focused row along; then its first visible one is reached by Tab.
  const tabStop = rows.some(row => row.node.id === focusedId) ? focusedId : rows[0]?.node.id

  function toggle(id: string) {
    const next = new Set(closed)
    if (!next.delete(id)) next.add(id)
    setClosed(next)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || tabStop === undefined) return
    const move = treeMove(rows, isOpen, tabStop, event.key)
    if (!move) return
    event.preventDefault()
    event.stopPropagation()
    if ('focus' in move) {
      setFocusedId(move.focus)
      tree.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(move.focus)}"]`)?.focus()
    } else toggle('open' in move ? move.open : move.close)
  }

  return (
    <div ref={tree} role="tree" aria-label={label} onKeyDown={onKeyDown} className="text-sm">
      {rows.map(row => (
        <Item
          key={row.node.id}
          row={row}
          open={isOpen(row.node.id)}
          current={row.node.id === currentId}
          tabStop={row.node.id === tabStop}
          onFocus={() => setFocusedId(row.node.id)}
          onToggle={() => toggle(row.node.id)}
        />
      ))}
    </div>
  )
}

interface ItemProps {
  readonly row: TreeRow
  readonly open: boolean
  readonly current: boolean
  readonly tabStop: boolean
  readonly onFocus: () => void
  readonly onToggle: () => void
}

function Item({ row, open, current, tabStop, onFocus, onToggle }: ItemProps) {
  const { node, level } = row
  const common = {
    role: 'treeitem',
    'data-id': node.id,
    'aria-level': level,
    'aria-posinset': row.position,
    'aria-setsize': row.siblings,
    'aria-selected': current,
    ...(node.children && { 'aria-expanded': open }),
    tabIndex: tabStop ? 0 : -1,
    onFocus,
    style: { paddingInlineStart: `${(level - 1) * 1.125 + 0.25}rem` },
    className: clsx(
      'flex min-h-7 w-full cursor-pointer items-center gap-1 rounded-md py-0.5 pe-2 text-start -outline-offset-2 hover:bg-hover',
      current && 'bg-accent-soft font-medium',
    ),
  } as const
  const content = (
    <>
      <Twist shown={node.children !== undefined} open={open} onToggle={onToggle} />
      <span className="min-w-0 flex-1 wrap-anywhere">{node.label}</span>
      {node.detail !== undefined && <span className="shrink-0 text-muted tabular-nums">{node.detail}</span>}
    </>
  )
  if (node.href !== undefined)
    return (
      <Link href={node.href} tone="bare" {...common}>
        {content}
      </Link>
    )
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree handles the keys of all its rows
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is treeitem, which is in `common`
    <div {...common} onClick={node.children && onToggle}>
      {content}
    </div>
  )
}

interface TwistProps {
  readonly shown: boolean
  readonly open: boolean
  readonly onToggle: () => void
}

function Twist({ shown, open, onToggle }: TwistProps) {
  if (!shown) return <span className="size-4 shrink-0" />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse only; the keyboard has the arrow keys
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <span
      className="shrink-0 rounded-sm text-muted hover:text-text"
      onClick={event => {
        event.preventDefault()
        event.stopPropagation()
        onToggle()
      }}
    >
      <ChevronIcon
        aria-hidden
        className={clsx('size-4 transition-transform', open ? 'rotate-90' : 'rtl:-scale-x-100')}
      />
    </span>
  )
}
