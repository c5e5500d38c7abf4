'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { CodeBlock } from '#components/ui/code-block'
import { AppError } from '#lib/errors/app-error'
import type { GetTarget } from '#lib/format/get/get-target'
import { type CopyFormat, copyFormats, copyToRegistry, parseDestination } from '#lib/format/get/skopeo-copies'
import { ChoiceChips } from './choice-chips.tsx'

interface Props {
  readonly target: GetTarget
  /** What the field holds at first. */
  readonly example: string
}

type Answer = { readonly command: string } | { readonly problem: 'digest' | 'notAName' }

/** The sentences of what is wrong are on the server; a field being typed in needs to know no more than this. */
function answer(target: GetTarget, text: string, format: CopyFormat): Answer {
  try {
    return { command: copyToRegistry(target, parseDestination(text, target), format).text }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { problem: text.includes('@') ? 'digest' : 'notAName' }
  }
}

/** `skopeo copy` to a repository that the reader types; the command follows every key. */
export function CopyDestination({ target, example }: Props) {
  const t = useTranslations('get.copyDestination')
  const [destination, setDestination] = useState(example)
  const [format, setFormat] = useState<CopyFormat>('keep')
  const field = useId()
  const message = useId()
  const result = answer(target, destination, format)
  const problem = 'problem' in result ? result.problem : undefined
  return (
    <div className="space-y-2">
      <div className="noscript:hidden">
        <label htmlFor={field} className="text-sm font-medium">
          {t('destination')}
        </label>
        <input
          id={field}
          value={destination}
          onChange={event => setDestination(event.currentTarget.value)}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={problem !== undefined}
          aria-describedby={message}
          className="mt-1 block h-8 w-full rounded-md border border-border-strong bg-surface px-2.5 font-mono text-sm"
        />
      </div>
      <ChoiceChips
        label={t('format')}
        choices={copyFormats.map(value => ({ value, label: t(value) }))}
        value={format}
        onChoose={value => setFormat(copyFormats.find(known => known === value) ?? 'keep')}
      />
      <div id={message} aria-live="polite" className="min-h-8 text-sm text-danger empty:hidden">
        {problem && t(problem)}
      </div>
      {'command' in result && (
        <CodeBlock text={result.command} what={t('command')} caption={t(format === 'keep' ? 'same' : 'other')} wrap />
      )}
    </div>
  )
}
