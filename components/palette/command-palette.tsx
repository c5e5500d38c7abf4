'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useSuggestions } from '../suggestions/use-suggestions.ts'
import { usePageSubject } from './page-subject.tsx'
import { PaletteContents } from './palette-contents.tsx'
import { useSiteActions, useSubjectActions } from './use-page-actions.ts'

export interface PaletteProps {
  readonly onClose: () => void
}

/**
 * The browser's own modal dialog keeps the focus and gives it back; cmdk's is Radix's, which writes a style element that
 * the Content-Security-Policy refuses.
 */
export function CommandPalette({ onClose }: PaletteProps) {
  const t = useTranslations('palette.commandPalette')
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const suggestions = useSuggestions(text, true)
  const subjectActions = useSubjectActions(usePageSubject())
  const siteActions = useSiteActions()
  useEffect(() => {
    dialog.current?.showModal()
    // By itself the dialog would give the focus to cmdk's root, which can have it but is no field.
    input.current?.focus()
  }, [])

  /** The focus goes back first: what runs may move it on. */
  function leave(run: () => void) {
    dialog.current?.close()
    run()
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog closes it as Escape does
    <dialog
      ref={dialog}
      aria-label={t('label')}
      onClose={onClose}
      onClick={event => event.target === dialog.current && dialog.current.close()}
      className="mx-auto mt-[12dvh] mb-auto w-[min(40rem,94vw)] overflow-hidden rounded-lg border bg-raised text-text shadow-raised backdrop:bg-[rgb(0_0_0/45%)]"
    >
      <PaletteContents
        inputRef={input}
        text={text}
        onText={setText}
        suggestions={suggestions}
        subjectActions={subjectActions}
        siteActions={siteActions}
        onOpen={href => leave(() => router.push(href))}
        onAct={action => leave(action.run)}
      />
    </dialog>
  )
}
