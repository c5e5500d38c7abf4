import { useTranslations } from 'next-intl'
import { ManyFrame, pinnedPage } from '#components/chosen/many-frame'
import { ShownCommand } from '#components/chosen/shown-command'
import { RegistryNotice } from '#components/registry/registry-notice'
import type { ManyPlace, MatrixFacts } from '#lib/contract/views/many'
import type { Attempt } from '#lib/errors/attempt'
import { inspectEach } from '#lib/format/many-commands'
import type { Reference } from '#lib/oci/reference/types'
import { manyPage } from '#lib/routes/many-pages'
import { pinnedReference } from '../chosen/chosen-names.ts'
import { useFailure } from '../feedback/use-failure.ts'
import { MatrixPackages } from './matrix-packages.tsx'
import { envRows, imageRows, packageRows } from './matrix-rows.tsx'
import { MatrixTable, type RowGroup } from './matrix-table.tsx'

export interface MatrixPageProps {
  readonly place: ManyPlace
  readonly facts: Attempt<MatrixFacts>
}

/** Two to twelve images side by side. */
export function MatrixPage({ place, facts }: MatrixPageProps) {
  const failure = useFailure()
  const references = facts.ok ? facts.value.answer.images.map(pinnedReference) : []
  const wanted = facts.ok ? facts.value.wanted : undefined
  return (
    <ManyFrame
      view="matrix"
      place={place}
      address={manyPage('matrix', place.chosen, { platform: place.platform, packages: wanted })}
      {...(facts.ok && { pinned: pinnedPage('matrix', place, references) })}
    >
      {facts.ok ? (
        <Body place={place} facts={facts.value} references={references} />
      ) : (
        <RegistryNotice error={failure(facts.error)} level={2} />
      )}
    </ManyFrame>
  )
}

interface BodyProps {
  readonly place: ManyPlace
  readonly facts: MatrixFacts
  readonly references: readonly Reference[]
}

function Body({ place, facts, references }: BodyProps) {
  const t = useTranslations('matrix.page')
  const { platform, now, plainHosts } = place
  const { answer, packages } = facts
  return (
    <>
      <MatrixTable
        caption={t('caption')}
        images={answer.images}
        references={references}
        groups={useGroups(facts, references, now)}
        {...(platform !== undefined && { platform })}
      />
      {packages.kind !== 'nothing' && <MatrixPackages place={place} facts={facts} />}
      <ShownCommand words={t('same')} text={inspectEach({ references, plainHosts })} />
    </>
  )
}

function useGroups(
  { answer, packages }: MatrixFacts,
  references: readonly Reference[],
  now: Date,
): readonly RowGroup[] {
  const page = useTranslations('matrix.page')
  const t = useTranslations('matrix.rows')
  const isKnown = answer.images.map(({ error }) => !error)
  const env = envRows(answer.env, isKnown, t)
  const installed = packages.kind === 'read' ? packageRows(packages.packages.rows, t) : []
  return [
    { key: 'image', rows: imageRows(answer, references, now, t) },
    ...(env.length > 0 ? [{ key: 'env', title: page('env'), rows: env }] : []),
    ...(installed.length > 0 ? [{ key: 'packages', title: page('packages'), rows: installed }] : []),
  ]
}
