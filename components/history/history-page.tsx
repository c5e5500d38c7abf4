import { useTranslations } from 'next-intl'
import { ManyFrame } from '#components/chosen/many-frame'
import { ReadingMany } from '#components/chosen/reading-many'
import { ShownCommand } from '#components/chosen/shown-command'
import { RegistryNotice } from '#components/registry/registry-notice'
import type { HistoryFacts, ManyPlace } from '#lib/contract/views/many'
import type { Attempt } from '#lib/errors/attempt'
import { fileOfEach } from '#lib/format/many-commands'
import type { Reference } from '#lib/oci/reference/types'
import { apiUrl } from '#lib/routes/api'
import { formatChosenImages } from '#lib/routes/chosen-images'
import { manyPage } from '#lib/routes/many-pages'
import { pinnedReference } from '../chosen/chosen-names.ts'
import { useFailure } from '../feedback/use-failure.ts'
import { waitingPage } from '../files/waiting-page.ts'
import { HistoryForm } from './history-form.tsx'
import { HistoryTable } from './history-table.tsx'

export interface HistoryPageProps {
  readonly place: ManyPlace
  readonly facts: Attempt<HistoryFacts>
}

const stepReferences = (facts: HistoryFacts): readonly Reference[] =>
  facts.kind === 'read'
    ? facts.answer.steps.flatMap(({ refs: [ref = ''], digest }) => pinnedReference({ ref, digest }))
    : []

/** One file over many tags. */
export function HistoryPage({ place, facts }: HistoryPageProps) {
  const failure = useFailure()
  const asked = facts.ok ? facts.value : undefined
  const state = { platform: place.platform, path: asked?.path, limit: asked?.limit }
  const references = asked ? stepReferences(asked) : []
  const pinned = references.length > 0 && manyPage('history', { ...place.chosen, references }, state)
  return (
    <ManyFrame
      view="history"
      place={place}
      address={manyPage('history', place.chosen, state)}
      {...(pinned && { pinned })}
    >
      {facts.ok ? (
        <>
          <HistoryForm place={place} path={facts.value.path} limit={facts.value.limit} />
          <Body place={place} facts={facts.value} references={references} />
        </>
      ) : (
        <RegistryNotice error={failure(facts.error)} level={2} />
      )}
    </ManyFrame>
  )
}

interface BodyProps {
  readonly place: ManyPlace
  readonly facts: HistoryFacts
  readonly references: readonly Reference[]
}

function Body({ place: { chosen, platform, now, plainHosts }, facts, references }: BodyProps) {
  const t = useTranslations('history.page')
  const { path, limit } = facts
  switch (facts.kind) {
    case 'unasked':
      return null
    case 'reading':
      return (
        <ReadingMany
          url={apiUrl('history', { ...formatChosenImages(chosen), platform, path, limit, stream: '1' })}
          waitingPage={waitingPage(manyPage('history', chosen, { platform, path, limit }))}
        />
      )
    default:
      return (
        <>
          <HistoryTable
            answer={facts.answer}
            pathHref={to => manyPage('history', chosen, { platform, path: to, limit })}
            now={now}
            {...(platform !== undefined && { platform })}
          />
          <ShownCommand words={t('same')} text={fileOfEach({ references, plainHosts }, path)} />
        </>
      )
  }
}
