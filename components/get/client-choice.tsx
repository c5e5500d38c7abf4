'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ChoiceChips } from './choice-chips.tsx'
import { useRememberedClient } from './remembered-client.ts'

interface Props {
  /** The first is shown where none was chosen before. */
  readonly clients: readonly { readonly name: string; readonly panel: ReactNode }[]
}

/**
 * One client at a time, the one chosen last. The server shows the first, and the browser its own choice after hydration.
 * Without JavaScript the panels are disclosures, the first open.
 */
export function ClientChoice({ clients }: Props) {
  const t = useTranslations('get.clientChoice')
  const [chosen, choose] = useRememberedClient(clients.map(({ name }) => name))
  return (
    <>
      <ChoiceChips
        label={t('label')}
        choices={clients.map(({ name }) => ({ value: name, label: name }))}
        value={chosen}
        onChoose={choose}
      />
      {clients.map(({ name, panel }) => (
        <details key={name} open={name === chosen}>
          <summary className="hidden text-sm font-medium noscript:list-item">{name}</summary>
          <div className="pt-3">{panel}</div>
        </details>
      ))}
    </>
  )
}
