'use client'

import { useEffect } from 'react'

const isEditable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

const visibleField = (): HTMLInputElement | undefined =>
  [...document.querySelectorAll<HTMLInputElement>('search input[name=q]')].find(field =>
    field.checkVisibility({ visibilityProperty: true }),
  )

/** `/` puts the cursor into the page's omnibox, its own large one or the frame's, and shows what it offers. */
export function OmniboxKeys() {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isEditable(event.target)
      if (!slash) return
      const field = visibleField()
      if (!field) return
      event.preventDefault()
      field.focus()
      field.select()
      field.click()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  return null
}
