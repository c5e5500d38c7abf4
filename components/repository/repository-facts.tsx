import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge, type BadgeTone } from '#components/ui/badge'
import { VisibleText } from '#components/ui/visible-text'
import type { RepositoryFacts as Facts, RepositoryAnswer } from '#lib/contract/vendor'

interface Props {
  readonly answer: RepositoryAnswer
  /** Beside what the vendor tells, e.g. how many tags there are. */
  readonly children?: ReactNode
}

const markTones: Readonly<Record<NonNullable<Facts['marks']>[number], BadgeTone>> = {
  official: 'success',
  'verified-publisher': 'success',
  certified: 'success',
  sponsored: 'accent',
}

/** What the vendor tells of a repository at a glance, and who says so; nothing where no vendor tells anything. */
export function RepositoryFacts({ answer, children }: Props) {
  const { facts } = answer
  return (
    <div className="mt-1 space-y-1.5">
      {facts?.title !== undefined && (
        <p className="font-medium">
          <VisibleText text={facts.title} limit={200} />
        </p>
      )}
      {facts?.summary !== undefined && facts.summary !== facts.title && (
        <p className="max-w-prose text-sm">
          <VisibleText text={facts.summary} limit={400} />
        </p>
      )}
      {facts && <Badges facts={facts} />}
      <p className="flex flex-wrap gap-x-3 gap-y-0.5 text-sm text-muted">
        {children}
        {facts && <Figures facts={facts} />}
        <Source answer={answer} />
      </p>
    </div>
  )
}

function Badges({ facts: { marks = [], lifecycle, cautions = [], visibility } }: { readonly facts: Facts }) {
  const t = useTranslations('repository.repositoryFacts')
  const stages = lifecycle?.stages ?? []
  const isPrivate = visibility !== undefined && visibility !== 'public'
  if (marks.length + cautions.length + stages.length === 0 && !lifecycle?.deprecated && !isPrivate) return null
  return (
    <ul className="flex flex-wrap gap-1.5">
      {marks.map(mark => (
        <li key={mark}>
          <Badge tone={markTones[mark]}>{t(`marks.${mark}`)}</Badge>
        </li>
      ))}
      {isPrivate && (
        <li>
          <Badge>{t(`visibilities.${visibility}`)}</Badge>
        </li>
      )}
      {lifecycle?.deprecated && (
        <li>
          <Badge tone="danger">{t('deprecated')}</Badge>
        </li>
      )}
      {stages
        .filter(stage => !(lifecycle?.deprecated && stage.toLowerCase() === 'deprecated'))
        .map(stage => (
          <li key={stage}>
            <Badge tone={lifecycle?.techPreview ? 'warning' : 'neutral'}>
              <VisibleText text={stage} limit={60} />
            </Badge>
          </li>
        ))}
      {cautions.map(caution => (
        <li key={caution}>
          <Badge tone="warning">{t(`cautions.${caution}`)}</Badge>
        </li>
      ))}
    </ul>
  )
}

function Figures({ facts }: { readonly facts: Facts }) {
  const t = useTranslations('repository.repositoryFacts')
  const format = useFormatter()
  const compact = (value: number) => format.number(value, { notation: 'compact' })
  const { publisher, architectures = [], lastUpdated, stars, pulls } = facts
  const updated = lastUpdated === undefined ? undefined : new Date(lastUpdated)
  return (
    <>
      {publisher !== undefined && (
        <span>{t.rich('by', { name: () => <VisibleText text={publisher} limit={80} /> })}</span>
      )}
      {architectures.length > 0 && <span>{architectures.slice(0, 12).join(' ')}</span>}
      {stars !== undefined && <span title={format.number(stars)}>{t('stars', { shown: compact(stars) })}</span>}
      {pulls !== undefined && <span title={format.number(pulls)}>{t('pulls', { shown: compact(pulls) })}</span>}
      {updated && (
        <time dateTime={lastUpdated}>
          {t('updated', { date: format.dateTime(updated, { dateStyle: 'medium', timeZone: 'UTC' }) })}
        </time>
      )}
    </>
  )
}

/** Who said it; or that a vendor who would know more did not answer, and why. */
function Source({ answer: { source, facts, error } }: { readonly answer: RepositoryAnswer }) {
  const t = useTranslations('repository.repositoryFacts')
  if (source === undefined) return null
  if (facts) return <span>{t('source', { host: source })}</span>
  if (error?.code === 'not-found') return <span>{t('unknownThere', { host: source })}</span>
  return (
    <span role="status" className="text-warning">
      {t('silent', { host: source })}
      {error && (
        <>
          {' '}
          <VisibleText text={error.message} limit={200} />
        </>
      )}
    </span>
  )
}
