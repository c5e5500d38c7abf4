'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { listMove } from './list-move.ts'
import { scrollable } from './scrollable.ts'

interface Props<Item> {
  readonly label: string
  readonly items: readonly Item[]
  readonly itemKey: (item: Item) => string
  readonly rowHeightPx: number
  /** Height of the window onto the list, as a CSS length. */
  readonly height?: string
  readonly children: (item: Item, index: number) => ReactNode
}

/** Rows in the server's answer: what shows before, or without, JavaScript. */
const serverRows = 40

/** A list of any length of which only the visible rows exist. Arrow keys move between the rows' first links. */
export function VirtualList<Item>({ label, items, itemKey, rowHeightPx, height = '70dvh', children }: Props<Item>) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    getItemKey: index => itemKey(items[index] as Item),
    overscan: 12,
    initialRect: { width: 0, height: serverRows * rowHeightPx },
  })
  const row = (index: number) => scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)

  function onKeyDown(event: KeyboardEvent) {
    const from = (event.target as HTMLElement).closest<HTMLElement>('[data-index]')
    const page = Math.floor((scroller.current?.clientHeight ?? 0) / rowHeightPx)
    const to = listMove(event.key, from ? Number(from.dataset.index) : -1, items.length, page)
    if (to === undefined) return
    event.preventDefault()
    virtualizer.scrollToIndex(to)
    // The row exists from the next frame on.
    requestAnimationFrame(() => row(to)?.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true }))
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: no form, therefore no fieldset
    <div
      ref={scroller}
      role="group"
      aria-label={label}
      {...scrollable}
      onKeyDown={onKeyDown}
      className="overflow-y-auto rounded-lg border bg-surface"
      style={{ maxBlockSize: height }}
    >
      <ul className="relative" style={{ blockSize: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ key, index, start }) => (
          <li
            key={key}
            data-index={index}
            aria-posinset={index + 1}
            aria-setsize={items.length}
            className="absolute inset-x-0 top-0 border-b last:border-b-0"
            style={{ blockSize: rowHeightPx, transform: `translateY(${start}px)` }}
          >
            {children(items[index] as Item, index)}
          </li>
        ))}
      </ul>
    </div>
  )
}
