'use client'

import { useId } from 'react'
import { rankSuggestions } from './rank-suggestions.ts'
import { readTyped } from './read-typed.ts'
import { sampleSources } from './sample-suggestions.ts'
import { SuggestionMenu } from './suggestion-menu.tsx'

interface Props {
  readonly typed: string
  readonly active?: number
  readonly waiting: readonly string[]
  readonly failed: readonly string[]
}

/** For the style guide: suggestions without a field. */
export function SuggestionMenuSample({ typed, active, waiting, failed }: Props) {
  const id = useId()
  return (
    <div className="rounded-lg border bg-raised shadow-raised">
      <SuggestionMenu
        id={id}
        lists={rankSuggestions(readTyped(typed), sampleSources)}
        waiting={waiting}
        failed={failed}
        active={active}
        onChoose={() => {}}
      />
    </div>
  )
}
