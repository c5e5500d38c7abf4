'use client'

import { useId } from 'react'
import { rankSuggestions } from './rank-suggestions.ts'
import { readTyped } from './read-typed.ts'
import { SuggestionMenu } from './suggestion-menu.tsx'

interface Props {
  readonly typed: string
  readonly active?: number
  readonly waiting: readonly string[]
  readonly failed: readonly string[]
}

const host = 'registry.example.com'
const sources = {
  shelf: {
    recent: [{ registry: 'quay.io', name: 'fedora/httpd-24', tag: 'latest' }],
    pinned: [{ registry: host, name: 'team/httpd' }],
  },
  registries: [{ host, title: 'Our registry', featured: ['platform/httpd-base'] }],
  repositories: new Map([[host, ['team/httpd-exporter', `team/${'very-long-name-'.repeat(7)}httpd`]]]),
  tags: new Map([[`${host}/team/httpd`, ['1.1', '1.0', '2.1']]]),
}

/** For the style guide: suggestions without a field. */
export function SuggestionMenuSample({ typed, active, waiting, failed }: Props) {
  const id = useId()
  return (
    <div className="rounded-lg border bg-raised shadow-raised">
      <SuggestionMenu
        id={id}
        lists={rankSuggestions(readTyped(typed), sources)}
        waiting={waiting}
        failed={failed}
        active={active}
        onChoose={() => {}}
      />
    </div>
  )
}
