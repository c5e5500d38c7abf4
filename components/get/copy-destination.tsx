'use client'

import { useId, useState } from 'react'
import { CodeBlock } from '#components/ui/code-block'
import { AppError } from '#lib/errors/app-error'
import type { GetTarget } from '#lib/format/get/get-target'
import { type CopyFormat, copyToRegistry, parseDestination } from '#lib/format/get/skopeo-copies'
import { ChoiceChips } from './choice-chips.tsx'

interface Props {
  readonly target: GetTarget
  /** What the field holds at first. */
  readonly example: string
}

const formats: readonly { readonly value: CopyFormat; readonly label: string }[] = [
  { value: 'keep', label: 'as it is' },
  { value: 'oci', label: 'to OCI' },
  { value: 'v2s2', label: 'to Docker v2s2' },
]

type Answer = { readonly why: string; readonly text: string } | { readonly problem: string }

function answer(target: GetTarget, text: string, format: CopyFormat): Answer {
  try {
    return copyToRegistry(target, parseDestination(text, target), format)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { problem: [error.message, error.hint].filter(Boolean).join(' ') }
  }
}

/** `skopeo copy` to a repository that the reader types; the command follows every key. */
export function CopyDestination({ target, example }: Props) {
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
          Destination
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
        label="Format of the manifest"
        choices={formats}
        value={format}
        onChoose={value => setFormat(formats.find(known => known.value === value)?.value ?? 'keep')}
      />
      <div id={message} aria-live="polite" className="min-h-8 text-sm text-danger empty:hidden">
        {problem}
      </div>
      {'text' in result && <CodeBlock text={result.text} what="command" caption={result.why} wrap />}
    </div>
  )
}
