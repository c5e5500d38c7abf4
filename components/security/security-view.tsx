import { useTranslations } from 'next-intl'
import { Empty } from '#components/feedback/empty'
import { buttonStyles } from '#components/ui/button'
import { Link } from '#components/ui/link'
import { PageLinks } from '#components/ui/page-links'
import { securityFormats } from '#lib/contract/security'
import type { SecurityFacts } from '#lib/contract/views/security'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import { apiUrl } from '#lib/routes/api'
import { securityPage } from '#lib/routes/pages'
import { FindingsFilter } from './findings-filter.tsx'
import { FindingsTable } from './findings-table.tsx'
import { type NarrowedFindings, narrowFindings } from './narrow-findings.ts'
import { NoSource } from './no-source.tsx'
import { ReportList } from './report-list.tsx'

/** What is said of the vulnerabilities of an image, and by whom: Portolan itself does not scan. */
export function SecurityView(facts: SecurityFacts) {
  const { answer, reference, plainHost, now } = facts
  const t = useTranslations('security.view')
  const isScanned = answer.reports.some(report => report.state === 'scanned')
  const narrowed = narrowFindings(answer, facts.state)
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="max-w-prose text-sm text-muted">{t('explanation')}</p>
        {narrowed.countOfAll > 0 && <Downloads facts={facts} />}
      </div>
      <ReportList answer={answer} reference={reference} now={now} />
      {isScanned ? (
        <Findings facts={facts} narrowed={narrowed} />
      ) : (
        <NoSource answer={answer} reference={reference} {...(plainHost !== undefined && { plainHost })} />
      )}
    </div>
  )
}

interface FindingsProps {
  readonly facts: SecurityFacts
  readonly narrowed: NarrowedFindings
}

function Findings({ facts, narrowed }: FindingsProps) {
  const { reference, layers, state, answer } = facts
  const t = useTranslations('security.view')
  const filter = useTranslations('security.filter')
  const table = useTranslations('security.table')
  if (narrowed.countOfAll === 0) return <Empty title={t('clean')} level={2} words={t('cleanWords')} />
  return (
    <>
      <FindingsFilter facts={facts} narrowed={narrowed} />
      {narrowed.countShown === 0 ? (
        <Empty title={filter('none')} level={2} words={filter('noneWords')}>
          <Link href={securityPage(reference, { platform: state.platform })}>{filter('clear')}</Link>
        </Empty>
      ) : (
        <>
          <FindingsTable
            rows={narrowed.rows}
            several={answer.reports.filter(report => report.findings.length > 0).length > 1}
            reference={reference}
            layers={layers}
            state={state}
          />
          <PageLinks
            label={table('pages')}
            page={narrowed.page}
            pages={narrowed.pages}
            hrefOf={page => securityPage(reference, { ...state, page })}
          />
        </>
      )}
    </>
  )
}

/** Format of a document → what it is called. */
const names = { json: 'JSON', csv: 'CSV' } as const

/** Of the findings that are chosen. */
function Downloads({ facts: { reference, state } }: { readonly facts: SecurityFacts }) {
  const t = useTranslations('security.view')
  const { platform, severity, filter } = state
  const query = {
    ref: formatCanonical(reference),
    platform,
    severity,
    filter,
    fixable: state.fixable ? '1' : undefined,
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form, therefore no fieldset
    <div role="group" aria-label={t('download')} className="flex flex-wrap items-center gap-2 text-sm">
      <span className="text-muted">{t('download')}</span>
      {securityFormats.map(format => (
        <a
          key={format}
          href={apiUrl('security', { ...query, format })}
          download
          className={buttonStyles({ size: 'small' })}
        >
          {names[format]}
        </a>
      ))}
    </div>
  )
}
