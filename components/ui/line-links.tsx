'use client'

import { useTranslations } from 'next-intl'
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { type LineRange, lineFragment, parseLineFragment } from '#lib/routes/line-fragment'
import { announce } from './announcer.tsx'
import { CopyButton } from './copy-button.tsx'
import { joinLines, lineOfLink, linesOf, markLines, moveTabStop, type ShownLine } from './line-marks.ts'
import { listMove } from './list-move.ts'

interface Props {
  /** Path and query of the page that always shows this very text: what a link to lines is a link to. */
  readonly address: string
  /** Lines: elements with the ids `L1`, `L2` …, each with a link to itself. */
  readonly children: ReactNode
}

const isOne = ({ first, last }: LineRange) => first === last

const spelt = ({ first, last }: LineRange) => ({ first: String(first), last: String(last) })

/** Lines that Page Up and Page Down pass. */
const pageLines = 20

/** The lines that the address names, from the start and whenever it changes. */
function useAddressRange(root: RefObject<HTMLElement | null>) {
  const [range, setRange] = useState<LineRange>()
  useEffect(() => {
    function read() {
      const named = parseLineFragment(location.hash)
      setRange(named)
      // The browser goes to a single line by itself.
      if (named && !document.getElementById(location.hash.slice(1)))
        linesOf(root.current)
          .find(({ last }) => last >= named.first)
          ?.element.scrollIntoView({ block: 'center' })
    }
    read()
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [root])
  return [range, setRange] as const
}

/** Marks the lines and tells how far below the top the first of them is. */
function useMarks(root: RefObject<HTMLElement | null>, range: LineRange | undefined): number | undefined {
  const [topPx, setTopPx] = useState<number>()
  useLayoutEffect(() => {
    const { current } = root
    if (!current) return
    // From here on the marks tell, no longer the browser's :target, which does not follow.
    current.dataset.live = ''
    const first = markLines(current, range)
    const place = () =>
      setTopPx(first && first.element.getBoundingClientRect().top - current.getBoundingClientRect().top)
    place()
    addEventListener('resize', place)
    return () => removeEventListener('resize', place)
  }, [root, range])
  return topPx
}

/**
 * Makes line numbers choose: a click or Enter takes a line, Shift extends to another, arrow keys walk, Escape lets go.
 * The address follows without a scroll and becomes the pinned one, because lines are of these bytes only. The numbers
 * are one stop of the Tab key.
 */
export function LineLinks({ address, children }: Props) {
  const t = useTranslations('ui.lineLinks')
  const root = useRef<HTMLDivElement>(null)
  const anchor = useRef<LineRange>(undefined)
  const [range, setRange] = useAddressRange(root)
  const topPx = useMarks(root, range)

  function choose(line: ShownLine, extends_: boolean) {
    if (!extends_ || !anchor.current) anchor.current = line
    const chosen = joinLines(anchor.current, line)
    history.replaceState(null, '', address + lineFragment(chosen))
    setRange(chosen)
    announce(t(isOne(chosen) ? 'line' : 'lines', spelt(chosen)))
  }
  function letGo() {
    anchor.current = undefined
    history.replaceState(null, '', location.pathname + location.search)
    setRange(undefined)
  }
  function onClick(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.altKey) return
    const line = lineOfLink(event.target)
    if (!line) return
    event.preventDefault()
    line.link.focus({ preventScroll: true })
    choose(line, event.shiftKey)
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && range) return letGo()
    if (event.metaKey || event.ctrlKey || event.altKey || !lineOfLink(event.target)) return
    const lines = linesOf(root.current)
    const from = lines.findIndex(line => line.link === event.target)
    const to = lines[listMove(event.key, from, lines.length, pageLines) ?? -1]
    if (!to) return
    event.preventDefault()
    to.link.focus()
    if (event.shiftKey) choose(to, true)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the numbers inside are links; this only widens what they do
    <div
      ref={root}
      className="relative"
      onClick={onClick}
      onKeyDown={onKeyDown}
      // A text selection would grow with the range otherwise.
      onMouseDown={event => event.shiftKey && lineOfLink(event.target) && event.preventDefault()}
      onFocus={event => moveTabStop(root.current, event.target)}
    >
      {children}
      {range && topPx !== undefined && (
        <div className="absolute start-0.5 -mt-0.5" style={{ insetBlockStart: topPx }}>
          <CopyButton
            text={new URL(address + lineFragment(range), location.href).href}
            what={t(isOne(range) ? 'lineLink' : 'linesLink', spelt(range))}
            className="bg-accent-soft"
          />
        </div>
      )}
    </div>
  )
}
