'use client'

import CloseIcon from 'lucide-react/icons/x'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useRef } from 'react'
import { Announcer } from './announcer.tsx'
import { Button, type ButtonLook } from './button.tsx'

interface Props extends ButtonLook {
  /** What the button that opens it shows. */
  readonly trigger: ReactNode
  readonly title: string
  /** Called before it opens: what is inside may be made only then. */
  readonly onOpen?: () => void
  /** Called when the pointer or the focus comes to the trigger. */
  readonly onApproach?: () => void
  readonly children: ReactNode
}

/** The browser's modal dialog: it traps the focus, closes on Escape and gives the focus back by itself. */
export function Dialog({ trigger, title, onOpen, onApproach, children, ...look }: Props) {
  const t = useTranslations('ui.dialog')
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const close = () => dialog.current?.close()
  function open() {
    onOpen?.()
    dialog.current?.showModal()
  }
  return (
    <>
      <Button aria-haspopup="dialog" onClick={open} onPointerEnter={onApproach} onFocus={onApproach} {...look}>
        {trigger}
      </Button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog closes it as Escape does */}
      <dialog
        ref={dialog}
        aria-labelledby={id}
        onClick={event => event.target === dialog.current && close()}
        className="m-auto max-h-[85dvh] w-[min(34rem,92vw)] rounded-lg border bg-raised text-text shadow-raised backdrop:bg-[rgb(0_0_0/45%)]"
      >
        <div className="p-5">
          <header className="mb-3 flex items-start justify-between gap-4">
            <h2 id={id} className="text-lg font-semibold">
              {title}
            </h2>
            <Button tone="quiet" size="icon" aria-label={t('close')} onClick={close}>
              <CloseIcon aria-hidden className="size-4" />
            </Button>
          </header>
          {children}
          <Announcer />
        </div>
      </dialog>
    </>
  )
}
