'use client'

import { useState } from 'react'
import { parseDigest } from '#lib/oci/digest/digest'
import { rankSuggestions } from '../suggestions/rank-suggestions.ts'
import { readTyped } from '../suggestions/read-typed.ts'
import { sampleSources } from '../suggestions/sample-suggestions.ts'
import { searchSuggestion } from '../suggestions/search-suggestion.ts'
import { useHydrated } from '../suggestions/use-hydrated.ts'
import type { PageSubject } from './page-subject.tsx'
import { PaletteContents } from './palette-contents.tsx'
import { useSiteActions, useSubjectActions } from './use-page-actions.ts'

interface Props {
  readonly typed: string
  /** Name of the repository that the page would show. */
  readonly page?: string
  /** Names of repositories that were opened before; without it those of the sample. */
  readonly recent?: readonly string[]
  readonly waiting?: readonly string[]
  readonly failed?: readonly string[]
}

const nothing = () => {}
const registry = 'quay.io'
const none: readonly string[] = []

const subjectOf = (name: string): PageSubject => ({
  reference: { registry, name, tag: '2.4' },
  digest: parseDigest(`sha256:${'0123456789abcdef'.repeat(4)}`),
  views: [{ href: '/styleguide', label: 'Config' }],
})

/** For the style guide: the palette without its dialog. It can be typed in; nothing is asked and nothing opened. */
export function PaletteContentsSample({ typed, page, recent, waiting = none, failed = none }: Props) {
  const [text, setText] = useState(typed)
  const siteActions = useSiteActions()
  // Which theme is left to choose, only the browser knows; the palette itself is never written by the server.
  const isHydrated = useHydrated()
  const subjectActions = useSubjectActions(page === undefined ? undefined : subjectOf(page))
  const sources = recent
    ? { ...sampleSources, shelf: { recent: recent.map(name => ({ registry, name })), pinned: [] } }
    : sampleSources
  return (
    <div className="overflow-hidden rounded-lg border bg-raised text-text shadow-raised">
      <PaletteContents
        text={text}
        onText={setText}
        suggestions={{
          lists: [...rankSuggestions(readTyped(text), sources), ...searchSuggestion(text)],
          waiting,
          failed,
        }}
        subjectActions={subjectActions}
        siteActions={isHydrated ? siteActions : []}
        onOpen={nothing}
        onAct={nothing}
      />
    </div>
  )
}
