'use client'

import { useEffect } from 'react'

const isEditable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

const visibleField = (): HTMLInputElement | undefined =>
  [...document.querySelectorAll<HTMLInputElement>('search input[name=q]')].find(field =>
    field.checkVisibility({ visibilityProperty: true }),
  )

/** `/`, ⌘K and Ctrl+K put the cursor into the page's omnibox: its own large one, or the frame's. */
export function OmniboxKeys() {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isEditable(event.target)
      const commandK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey
      if (!slash && !commandK) return
      const field = visibleField()
      if (!field) return
      event.preventDefault()
      field.focus()
      field.select()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  return null
}
