import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Card } from '#components/ui/card'
import { Link } from '#components/ui/link'
import { VisibleText } from '#components/ui/visible-text'
import type { ComparedPackage, PackageState } from '#lib/contract/compare/packages'
import type { CompareFacts, ComparePlace } from '#lib/contract/views/compare'
import type { CompareView } from '#lib/routes/compare-page'
import { ChangeMark } from './change-mark.tsx'
import { CompareExport } from './compare-export.tsx'
import { viewPage } from './compare-state.ts'
import { ComparedSideFacts } from './compared-side-facts.tsx'
import { FileCountMarks } from './file-count-marks.tsx'
import { RowMark } from './row-mark.tsx'

interface Props {
  readonly place: ComparePlace
  readonly facts: CompareFacts
}

/** Lines of each part: together they fit one screen. */
const shownLines = 6

/** The most telling differences of each view, and the same as text. */
export function CompareSummaryView({ place, facts }: Props) {
  return (
    <div className="grid gap-3 lg:grid-cols-2 3xl:grid-cols-[repeat(3,minmax(0,1fr))_auto]">
      <Packages place={place} facts={facts} />
      <Files place={place} facts={facts} />
      <Config place={place} facts={facts} />
      <Card>
        <ComparedSideFacts place={place} summary={facts.answer.summary} />
        <CompareExport place={place} />
      </Card>
    </div>
  )
}

interface PartProps extends Pick<Props, 'place'> {
  readonly title: string
  readonly view: CompareView
  readonly total: number | undefined
  /** Said where nothing differs, or nothing is known. */
  readonly none: string
  readonly children: readonly ReactNode[]
}

function Part({ place, title, view, total, none, children }: PartProps) {
  const t = useTranslations('compare.summary')
  return (
    <Card
      title={title}
      aside={
        <Link href={viewPage(place, view)} className="text-sm">
          {total === undefined ? t('open') : t('all', { count: total })}
        </Link>
      }
    >
      {/* As high as all its lines: what comes later moves nothing. */}
      <div className="min-h-36">
        {children.length === 0 ? (
          <p className="text-sm text-muted">{none}</p>
        ) : (
          <ul className="space-y-0.5 text-sm">{children}</ul>
        )}
      </div>
    </Card>
  )
}

/** What an upgrade changed first. */
const rank: Readonly<Record<PackageState, number>> = { down: 0, up: 1, added: 2, removed: 3, changed: 4 }

const versions = ({ from, to }: ComparedPackage): string =>
  [from?.version, to?.version].filter(version => version !== undefined).join(' → ')

function Packages({ place, facts }: Props) {
  const t = useTranslations('compare.summary')
  const states = useTranslations('compare.packages.states')
  const { packages } = facts.answer
  const lines = packages?.packages.toSorted((a, b) => rank[a.state] - rank[b.state]).slice(0, shownLines) ?? []
  return (
    <Part
      place={place}
      view="packages"
      title={t('packages')}
      total={packages?.packages.length}
      none={t(facts.answer.summary.packages ? 'noPackages' : 'notRead')}
    >
      {lines.map(line => (
        <li
          key={`${line.ecosystem} ${line.name} ${line.architecture ?? ''}`}
          className="flex min-w-0 items-baseline gap-1.5"
        >
          <ChangeMark look={line.state} words={states(line.state)} />
          <span className="shrink-0 font-mono text-[0.8125rem]">
            <VisibleText text={line.name} limit={60} />
          </span>
          <span className="ms-auto truncate text-end font-mono text-xs text-muted" title={versions(line)}>
            <VisibleText text={versions(line)} limit={120} />
          </span>
        </li>
      ))}
    </Part>
  )
}

function Files({ place, facts }: Props) {
  const t = useTranslations('compare.summary')
  const { files, summary } = facts.answer
  const counts = summary.files
  return (
    <Part
      place={place}
      view="files"
      title={t('files')}
      total={counts && counts.added + counts.removed + counts.content + counts.metadata + counts.renamed}
      none={t(counts ? 'noFiles' : 'notRead')}
    >
      {(files?.entries ?? []).slice(0, shownLines).map(entry => (
        <li key={entry.path} className="flex min-w-0 items-baseline gap-1.5">
          <RowMark entry={entry} />
          <Link
            href={viewPage(place, 'files', { path: entry.path })}
            className="min-w-0 truncate font-mono text-[0.8125rem]"
          >
            <VisibleText text={entry.path} limit={120} />
          </Link>
          {entry.below && (
            <span className="ms-auto text-xs">
              <FileCountMarks counts={entry.below} />
            </span>
          )}
        </li>
      ))}
    </Part>
  )
}

function Config({ place, facts }: Props) {
  const t = useTranslations('compare.summary')
  const words = useTranslations('compare.config')
  const changes = facts.answer.config?.changes.filter(({ ignoredBy }) => ignoredBy === undefined) ?? []
  return (
    <Part place={place} view="config" title={t('config')} total={changes.length} none={t('noConfig')}>
      {changes.slice(0, shownLines).map(({ section, key, state, from, to }) => (
        <li key={`${section} ${key ?? ''} ${state}`} className="flex min-w-0 items-baseline gap-1.5">
          <ChangeMark look={state} words={words(state)} />
          <span className="max-w-2/3 shrink-0 truncate">
            {words(`sections.${section}`)}{' '}
            {key !== undefined && (
              <code className="font-mono text-xs">
                <VisibleText text={key} limit={60} />
              </code>
            )}
          </span>
          <span className="ms-auto truncate text-end font-mono text-xs text-muted">
            <VisibleText text={(to ?? from ?? '').slice(0, 80)} limit={80} />
          </span>
        </li>
      ))}
    </Part>
  )
}
