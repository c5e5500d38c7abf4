'use client'

import { useEffect } from 'react'
import { listMove } from '../ui/list-move.ts'

const shownHits = () =>
  [...document.querySelectorAll<HTMLElement>('[data-search] a[data-hit]')].filter(link => link.checkVisibility())

const isField = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.name === 'q' && target.closest('[data-search]') !== null

/** Arrow keys go through the results: down from the field into them, up from the first back into it. */
export function SearchKeys() {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const { target, key } = event
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
      const hits = shownHits()
      const from = hits.indexOf(target as HTMLElement)
      if (from < 0 && !(isField(target) && key === 'ArrowDown')) return
      if (from === 0 && key === 'ArrowUp') {
        event.preventDefault()
        document.querySelector<HTMLInputElement>('[data-search] input[name=q]')?.focus()
        return
      }
      const to = listMove(key, from, hits.length, 10)
      if (to === undefined) return
      event.preventDefault()
      hits[to]?.focus()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  return null
}
