import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { RegistryNotice } from '#components/registry/registry-notice'
import { Tabs } from '#components/ui/tabs'
import type { CompareFacts, ComparePlace } from '#lib/contract/views/compare'
import type { Attempt } from '#lib/errors/attempt'
import { useFailure } from '../feedback/use-failure.ts'
import { CompareBar } from './compare-bar.tsx'
import { CompareCommand } from './compare-command.tsx'
import { CompareSummaryView } from './compare-summary-view.tsx'
import { compareTabs } from './compare-tabs.ts'
import { ComparedConfig } from './compared-config.tsx'
import { ComparedFiles } from './compared-files.tsx'
import { ComparedIndex } from './compared-index.tsx'
import { ComparedLayers } from './compared-layers.tsx'
import { ComparedPackages } from './compared-packages.tsx'
import { SemanticRules } from './semantic-rules.tsx'

interface Props {
  readonly place: ComparePlace
  readonly facts: Attempt<CompareFacts>
}

/** What differs: the bar first, then the view that was chosen. */
export function CompareView({ place, facts }: Props) {
  const t = useTranslations('compare.tabs')
  const failure = useFailure()
  if (!facts.ok) return <RegistryNotice error={failure(facts.error)} level={2} />
  const { answer } = facts.value
  return (
    <>
      <CompareBar place={place} facts={facts.value} />
      <div className="flex flex-wrap-reverse items-end gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 max-lg:basis-full">
          <Tabs label={t('views')} tabs={compareTabs(place, answer.summary, t)} />
        </div>
        <SemanticRules place={place} ignored={answer.summary.ignored} />
      </div>
      <Body place={place} facts={facts.value} />
      <CompareCommand place={place} facts={facts.value} />
    </>
  )
}

interface BodyProps {
  readonly place: ComparePlace
  readonly facts: CompareFacts
}

function Body({ place, facts }: BodyProps): ReactNode {
  const { answer } = facts
  switch (place.view) {
    case 'summary':
      return <CompareSummaryView place={place} facts={facts} />
    case 'packages':
      return <ComparedPackages place={place} facts={facts} />
    case 'files':
      return <ComparedFiles place={place} facts={facts} />
    case 'config':
      return answer.config && <ComparedConfig place={place} level={answer.config} />
    case 'layers':
      return answer.layers && <ComparedLayers place={place} level={answer.layers} />
    case 'index':
      return answer.index && <ComparedIndex place={place} level={answer.index} parity={facts.parity} />
  }
}
