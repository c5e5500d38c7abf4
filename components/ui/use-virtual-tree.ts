import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState } from 'react'

/** Of every line, so that a tree of any length knows where each stands. */
export const treeLineHeightPx = 28

interface Options {
  /** Lines of the tree as it is open now. */
  readonly count: number
  /** In the server's answer, where nobody knows how high the tree is. */
  readonly serverLines: number
  /** The line that Tab reaches first. */
  readonly initialFocus?: number
  readonly initialOffsetPx?: () => number
}

/**
 * A tree of which only lines in view exist, and of which one line has the tab stop. Lines carry their place as
 * `data-index`. https://www.w3.org/WAI/ARIA/apg/patterns/treeview/
 */
export function useVirtualTree({ count, serverLines, initialFocus = 0, initialOffsetPx }: Options) {
  const [focused, setFocused] = useState(initialFocus)
  const scroller = useRef<HTMLDivElement>(null)
  const tabStop = Math.min(focused, count - 1)
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => treeLineHeightPx,
    overscan: 10,
    initialRect: { width: 0, height: serverLines * treeLineHeightPx },
    ...(initialOffsetPx && { initialOffset: initialOffsetPx }),
    // What has the focus must not vanish when it is scrolled out of sight.
    rangeExtractor: range => {
      const shown = defaultRangeExtractor(range)
      return tabStop < 0 || shown.includes(tabStop) ? shown : [...shown, tabStop].sort((a, b) => a - b)
    },
  })

  function focus(index: number) {
    setFocused(index)
    virtualizer.scrollToIndex(index)
    // The line exists from the next frame on.
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true }),
    )
  }

  /** Lines that Page Up and Page Down pass. */
  const pageLines = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / treeLineHeightPx) - 1)

  return { scroller, virtualizer, tabStop, setFocused, focus, pageLines }
}

/** Place of the line that an event came from. */
export function lineOf(target: EventTarget): number | undefined {
  const index = (target as HTMLElement).closest<HTMLElement>('[data-index]')?.dataset.index
  return index === undefined ? undefined : Number(index)
}
