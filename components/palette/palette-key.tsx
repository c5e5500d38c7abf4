'use client'

import CommandIcon from 'lucide-react/icons/command'
import { useTranslations } from 'next-intl'
import { type ComponentType, useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button'
import type { PaletteProps } from './command-palette.tsx'

/** Loaded when somebody opens it for the first time: until then the palette costs nothing. */
const load = async () => (await import('./command-palette.tsx')).CommandPalette

/** Opens the palette on ⌘K and Ctrl+K, and by a button for those who do not know. */
export function PaletteKey() {
  const t = useTranslations('palette.paletteKey')
  const [isOpen, setOpen] = useState(false)
  const [Palette, setPalette] = useState<ComponentType<PaletteProps>>()
  const loading = useRef(false)

  function open() {
    setOpen(true)
    if (loading.current) return
    loading.current = true
    load().then(
      component => setPalette(() => component),
      // The next press tries again.
      () => {
        loading.current = false
        setOpen(false)
      },
    )
  }
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const isCommandK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)
      if (!isCommandK || event.altKey || event.shiftKey || event.isComposing) return
      event.preventDefault()
      open()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })
  return (
    <>
      <Button
        tone="quiet"
        size="icon-large"
        aria-label={t('label')}
        title={t('title')}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        className="max-sm:hidden"
        onClick={open}
      >
        <CommandIcon aria-hidden className="size-4" />
      </Button>
      {isOpen && Palette && <Palette onClose={() => setOpen(false)} />}
    </>
  )
}
