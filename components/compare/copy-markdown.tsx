'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { announce } from '#components/ui/announcer'
import { Button } from '#components/ui/button'
import { fetchText } from '#lib/queries/fetch-api'
import { copyText } from '../ui/copy-text.ts'

interface Props {
  /** Address of the text. */
  readonly url: string
}

/** Copies the summary as Markdown; it is made when it is wanted. */
export function CopyMarkdown({ url }: Props) {
  const t = useTranslations('compare.copyMarkdown')
  const [state, setState] = useState<'copy' | 'copied' | 'failed'>('copy')
  async function copy() {
    const done = await fetchText(url).then(copyText, () => false)
    setState(done ? 'copied' : 'failed')
    announce(t(done ? 'copied' : 'failed'))
  }
  return (
    <Button onClick={copy} className="min-w-36 justify-center">
      {t(state)}
    </Button>
  )
}
