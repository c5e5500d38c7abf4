'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useId, useState } from 'react'
import { Button } from '#components/ui/button'
import type { Translations } from '#lib/messages/say'
import { LocalResult } from './local-result.tsx'
import { fitsAddress, takeOver } from './paste-handover.ts'

interface Props {
  readonly defaultValue: string
  /** What is wrong with a text, by its English template: a text that is read here is told of here. */
  readonly translations: Translations
}

/**
 * A field for whole files. What fits into an address is opened by the server, as a link that can be shared; a longer
 * text is read here and leaves the browser at no time.
 */
export function PasteField({ defaultValue, translations }: Props) {
  const t = useTranslations('open.pasteField')
  const id = useId()
  const [value, setValue] = useState(defaultValue)
  const [large, setLarge] = useState<string>()

  useEffect(() => {
    const text = takeOver()
    if (text === undefined) return
    setValue(text)
    setLarge(text)
  }, [])

  function onSubmit(event: FormEvent) {
    if (fitsAddress(value)) return
    event.preventDefault()
    setLarge(value)
  }
  return (
    <section aria-labelledby={id} className="space-y-3">
      <h2 id={id} className="text-lg font-semibold">
        {t('title')}
      </h2>
      <form action="/open" method="get" onSubmit={onSubmit} className="space-y-2">
        <label htmlFor={`${id}-text`} className="block max-w-prose text-sm text-muted">
          {t('label')}
        </label>
        <textarea
          id={`${id}-text`}
          name="q"
          required
          rows={8}
          value={value}
          onChange={event => setValue(event.target.value)}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          className="block w-full rounded-lg border border-border-strong bg-surface p-3 font-mono text-[0.8125rem]"
        />
        <Button type="submit">{t('find')}</Button>
      </form>
      {large !== undefined && <LocalResult text={large} translations={translations} />}
    </section>
  )
}
