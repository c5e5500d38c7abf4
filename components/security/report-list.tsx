import { useTranslations } from 'next-intl'
import { Timestamp } from '#components/image/timestamp'
import { RegistryNotice } from '#components/registry/registry-notice'
import { ExternalLink } from '#components/ui/external-link'
import { Link } from '#components/ui/link'
import { VisibleText } from '#components/ui/visible-text'
import type { SecurityReport } from '#lib/contract/security'
import type { SecurityFacts } from '#lib/contract/views/security'
import { parseDigest } from '#lib/oci/digest/digest'
import { imagePage } from '#lib/routes/pages'

type Props = Pick<SecurityFacts, 'answer' | 'reference' | 'now'>

/** Who says something, when, and what came of it; then who could not be asked. */
export function ReportList({ answer, reference, now }: Props) {
  const t = useTranslations('security.reports')
  return (
    <section aria-label={t('sources')} className="space-y-3">
      {answer.reports.length > 0 && (
        <ul className="divide-y rounded-lg border bg-surface text-sm">
          {answer.reports.map((report, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a source may be there twice
            <li key={position} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 px-3 py-2">
              <ReportLine report={report} reference={reference} imageDigest={answer.digest} now={now} />
            </li>
          ))}
        </ul>
      )}
      {answer.unread.map(({ source, error }) => (
        <RegistryNotice key={source} error={error} level={2} />
      ))}
    </section>
  )
}

interface LineProps extends Pick<SecurityFacts, 'reference' | 'now'> {
  readonly report: SecurityReport
  readonly imageDigest: string
}

function ReportLine({ report, reference: { registry, name }, imageDigest, now }: LineProps) {
  const { source, state, scannedAt, findings, attached, subject, truncated, links = [] } = report
  const t = useTranslations('security.reports')
  return (
    <>
      <span className="font-medium">
        <VisibleText text={source} limit={120} />
      </span>
      <span>{state === 'scanned' ? t('found', { count: findings.length }) : t(`states.${state}`)}</span>
      {truncated && <span className="text-muted">{t('truncated')}</span>}
      {subject !== imageDigest && <span className="text-muted">{t('aboutIndex')}</span>}
      <span className="text-muted">
        {scannedAt === undefined
          ? t('undated')
          : t.rich('scanned', { when: () => <Timestamp text={scannedAt} now={now} /> })}
      </span>
      {attached && (
        <Link href={imagePage('image', { registry, name, digest: parseDigest(attached.manifest) })} tone="underlined">
          {t('attached', { format: attached.format })}
        </Link>
      )}
      {links.map(({ label, url }) => (
        <ExternalLink key={url} href={url} untrusted>
          <VisibleText text={label ?? url} limit={80} />
        </ExternalLink>
      ))}
    </>
  )
}
