'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { announce } from '#components/ui/announcer'
import { Button } from '#components/ui/button'
import { stepFrom } from './difference-step.ts'

interface Props {
  /** How many differences there are; without any, there is nothing to walk through. */
  readonly count: number
  readonly children: ReactNode
}

/** Where a key is text, or means something else already. */
const takesKeys = 'input, textarea, select, [contenteditable], [role=tree], dialog[open], :popover-open'

const elements = (root: HTMLElement | null) => [...(root?.querySelectorAll<HTMLElement>('[data-difference]') ?? [])]

/** Runs of differing lines are one stop: the first of each. */
const stops = (root: HTMLElement | null) =>
  elements(root).filter(element => !element.previousElementSibling?.matches('[data-difference]:not([tabindex])'))

/** Walks from difference to difference: `n` and `p`, or the buttons that say so. */
export function DifferenceKeys({ count, children }: Props) {
  const t = useTranslations('compare.keys')
  const root = useRef<HTMLDivElement>(null)
  const current = useRef<HTMLElement>(undefined)
  const [place, setPlace] = useState<{ readonly at: number; readonly of: number }>()

  function go(direction: 1 | -1) {
    const all = stops(root.current)
    const at = stepFrom(current.current ? all.indexOf(current.current) : -1, all.length, direction)
    const target = at === undefined ? undefined : all[at]
    if (at === undefined || !target) return
    current.current?.removeAttribute('data-here')
    current.current = target
    target.dataset.here = ''
    // Folded parts open where the difference is.
    target.closest('details')?.setAttribute('open', '')
    target.scrollIntoView({ block: 'center' })
    if (!target.hasAttribute('tabindex')) target.tabIndex = -1
    target.focus({ preventScroll: true })
    setPlace({ at: at + 1, of: all.length })
    announce(t('place', { at: at + 1, of: all.length }))
  }
  const latest = useRef(go)
  useEffect(() => {
    latest.current = go
  })
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return
      if (event.key !== 'n' && event.key !== 'p') return
      if (event.target instanceof Element && event.target.closest(takesKeys)) return
      event.preventDefault()
      latest.current(event.key === 'n' ? 1 : -1)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])

  return (
    <div ref={root} className="min-w-0 space-y-3 **:data-here:outline-2 **:data-here:outline-accent">
      {count > 0 && (
        <p className="flex min-h-7 flex-wrap items-center gap-1.5 text-xs text-muted noscript:hidden">
          <Button size="small" onClick={() => go(-1)} aria-keyshortcuts="p">
            {t('previous')} <kbd className="rounded-sm border bg-sunken px-1 font-sans">p</kbd>
          </Button>
          <Button size="small" onClick={() => go(1)} aria-keyshortcuts="n">
            {t('next')} <kbd className="rounded-sm border bg-sunken px-1 font-sans">n</kbd>
          </Button>
          <span className="tabular-nums">{place && t('place', place)}</span>
        </p>
      )}
      {children}
    </div>
  )
}
