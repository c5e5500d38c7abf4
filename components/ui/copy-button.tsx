'use client'

import { clsx } from 'clsx'
import CheckIcon from 'lucide-react/icons/check'
import CopyIcon from 'lucide-react/icons/copy'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { announce } from './announcer.tsx'
import { buttonStyles } from './button.tsx'
import { copyText } from './copy-text.ts'

interface Props {
  readonly text: string
  /** What is copied, e.g. `digest`, in the reader's language: the button is called "Copy digest". */
  readonly what: string
  /** Says "Copy" beside the icon, and "Copied" for a moment after. */
  readonly labelled?: boolean
  /** Takes the focus when it appears, as the first thing one wants of a dialog. */
  readonly autoFocus?: boolean
  readonly className?: string
}

const shownMs = 2_000

export function CopyButton({ text, what, labelled = false, autoFocus = false, className }: Props) {
  const t = useTranslations('ui.copyButton')
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), shownMs)
    return () => clearTimeout(timer)
  }, [copied])

  async function copy() {
    const done = await copyText(text)
    setCopied(done)
    announce(done ? t('copiedWhat', { what }) : t('refused'))
  }

  const Icon = copied ? CheckIcon : CopyIcon
  return (
    <button
      type="button"
      aria-label={t('copyWhat', { what })}
      title={t('copyWhat', { what })}
      onClick={copy}
      // biome-ignore lint/a11y/noAutofocus: only where a dialog asks for it
      autoFocus={autoFocus}
      className={buttonStyles(
        labelled ? {} : { tone: copied ? 'done' : 'quiet', size: 'icon-small' },
        clsx('noscript:hidden', labelled && 'min-w-22 justify-center', labelled && copied && 'text-success', className),
      )}
    >
      <Icon aria-hidden className="size-3.5" />
      {labelled && t(copied ? 'copied' : 'copy')}
    </button>
  )
}
