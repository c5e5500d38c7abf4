'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { openPage } from '#lib/routes/pages'
import { fitsAddress, handOver } from './paste-handover.ts'

/**
 * Opens text of several lines as soon as it is pasted into an omnibox, whose one line would join them into one.
 * A line break at the end of a copied line is no reason to.
 */
export function OmniboxPaste() {
  const router = useRouter()
  useEffect(() => {
    function onPaste(event: ClipboardEvent) {
      const field = event.target
      if (!(field instanceof HTMLInputElement) || !field.closest('search')) return
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (!text.trim().includes('\n')) return
      event.preventDefault()
      if (fitsAddress(text)) router.push(openPage(text))
      else {
        handOver(text)
        // A whole page load: the page to come takes the text over as it starts.
        location.assign('/open')
      }
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [router])
  return null
}
