import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link } from '#components/ui/link'
import type { CompareSummary } from '#lib/contract/compare'
import type { CompareFacts, ComparePlace } from '#lib/contract/views/compare'
import { formatBytes } from '#lib/format/format-bytes'
import type { CompareView } from '#lib/routes/compare-page'
import { viewPage } from './compare-state.ts'
import { CompareStatus } from './compare-status.tsx'
import { FileCountMarks } from './file-count-marks.tsx'
import { signedBytes } from './signed-bytes.ts'

interface Props {
  readonly place: ComparePlace
  readonly facts: CompareFacts
}

/** Whether two images are the same, why, and how far apart they are. Nothing that comes later changes its height. */
export function CompareBar({ place, facts }: Props) {
  const t = useTranslations('compare.bar')
  const { summary } = facts.answer
  return (
    <section aria-label={t('label')} className="rounded-lg border bg-surface">
      <Verdict summary={summary} />
      <Figures place={place} facts={facts} />
      <CompareStatus place={place} facts={facts} />
    </section>
  )
}

const verdicts = {
  same: { tone: 'bg-success-soft text-success', sign: '=' },
  different: { tone: 'bg-changed-soft text-changed', sign: '≠' },
  open: { tone: 'bg-sunken text-muted', sign: '?' },
} as const

const verdictOf = ({ same }: CompareSummary) => (same === undefined ? 'open' : same ? 'same' : 'different')

function Verdict({ summary }: { readonly summary: CompareSummary }) {
  const t = useTranslations('compare.bar')
  const verdict = verdictOf(summary)
  const { tone, sign } = verdicts[verdict]
  return (
    // Two lines on a phone, so that the reason, which files may still change, moves nothing.
    <p className="flex min-h-16 items-center gap-3 border-b px-4 py-2 sm:min-h-12" data-verdict={verdict}>
      <span className={clsx('rounded-md px-2 py-0.5 font-semibold whitespace-nowrap', tone)}>
        <span aria-hidden>{sign}</span> {t(verdict)}
      </span>
      <span className="min-w-0 text-sm">{t(`reasons.${verdict === 'open' ? 'open' : summary.reason}`)}</span>
    </p>
  )
}

interface FigureProps extends Pick<Props, 'place'> {
  readonly term: ReactNode
  readonly view: CompareView
  readonly children: ReactNode
}

/** A figure leads to the view that says more. */
function Figure({ place, term, view, children }: FigureProps) {
  return (
    <div className="min-w-0 px-4 py-2">
      <dt className="text-xs text-muted">{term}</dt>
      <dd className="h-6 truncate text-sm tabular-nums">
        <Link href={viewPage(place, view)} tone="quiet" className="inline-block min-h-6">
          {children}
        </Link>
      </dd>
    </div>
  )
}

function PackageMarks({ packages }: { readonly packages: NonNullable<CompareSummary['packages']> }) {
  const t = useTranslations('compare.bar')
  const { up, down, added, removed } = packages
  return (
    <span title={t('packageCounts', { up, down, added, removed })}>
      <span className="sr-only">{t('packageCounts', { up, down, added, removed })}</span>
      <span aria-hidden>{t('packageMarks', { up, down, added, removed })}</span>
    </span>
  )
}

function Figures({ place, facts }: Props) {
  const t = useTranslations('compare.bar')
  const { summary } = facts.answer
  const { files, packages, layers, transfer, config, index } = summary
  const pending = t(facts.contents.kind === 'reading' ? 'reading' : 'unknown')
  return (
    <dl className="grid grid-cols-2 sm:grid-cols-4 xl:flex xl:justify-between">
      <Figure place={place} view="files" term={t('files')}>
        {files ? <FileCountMarks counts={files} /> : <span className="text-muted">{pending}</span>}
      </Figure>
      <Figure place={place} view="packages" term={t('packages')}>
        {packages ? <PackageMarks packages={packages} /> : <span className="text-muted">{pending}</span>}
      </Figure>
      <Figure place={place} view="config" term={t('config')}>
        {t('configCount', { count: config.count })}
      </Figure>
      <Figure place={place} view="layers" term={t('layers')}>
        {t('shared', { shared: layers.shared, total: layers.to })}
      </Figure>
      <Figure place={place} view="layers" term={t('size')}>
        {signedBytes(summary.sizeDifferenceBytes)}
      </Figure>
      <Figure place={place} view="layers" term={t('pull')}>
        <span title={t('pullTo', { size: formatBytes(transfer.toBytes) })}>{formatBytes(transfer.toBytes)}</span>
      </Figure>
      <Figure place={place} view="layers" term={t('pullBack')}>
        <span title={t('pullFrom', { size: formatBytes(transfer.fromBytes) })}>{formatBytes(transfer.fromBytes)}</span>
      </Figure>
      {index ? (
        <Figure place={place} view="index" term={t('platforms')}>
          {t('platformCounts', { ...index })}
        </Figure>
      ) : (
        <div />
      )}
    </dl>
  )
}
