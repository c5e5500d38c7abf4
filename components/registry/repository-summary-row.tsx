import { useFormatter, useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge'
import { Link } from '#components/ui/link'
import { VisibleText } from '#components/ui/visible-text'
import type { RepositorySummary } from '#lib/contract/vendor'
import { repositoryPage } from '#lib/routes/pages'

interface Props {
  readonly host: string
  readonly summary: RepositorySummary
}

/** One repository as its vendor sums it up. */
export function RepositorySummaryRow({ host, summary }: Props) {
  const t = useTranslations('repository.repositoryFacts')
  const { name, title, summary: words, marks = [], visibility, deprecated } = summary
  return (
    <li className="space-y-1 px-4 py-3">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Link href={repositoryPage({ registry: host, name })} className="font-medium wrap-anywhere">
          {name}
        </Link>
        {title !== undefined && title !== name && (
          <span className="text-sm">
            <VisibleText text={title} limit={120} />
          </span>
        )}
        {marks.map(mark => (
          <Badge key={mark} tone="success">
            {t(`marks.${mark}`)}
          </Badge>
        ))}
        {visibility !== undefined && visibility !== 'public' && <Badge>{t(`visibilities.${visibility}`)}</Badge>}
        {deprecated && <Badge tone="danger">{t('deprecated')}</Badge>}
      </p>
      {words !== undefined && (
        <p className="max-w-prose text-sm">
          <VisibleText text={words} limit={300} />
        </p>
      )}
      <Figures summary={summary} />
    </li>
  )
}

function Figures({ summary: { publisher, stars, pulls, lastUpdated, architectures } }: Pick<Props, 'summary'>) {
  const t = useTranslations('repository.repositoryFacts')
  const format = useFormatter()
  const compact = (value: number) => format.number(value, { notation: 'compact' })
  const updated = lastUpdated && format.dateTime(new Date(lastUpdated), { dateStyle: 'medium', timeZone: 'UTC' })
  return (
    <p className="flex flex-wrap gap-x-3 text-sm text-muted empty:hidden">
      {publisher !== undefined && (
        <span>{t.rich('by', { name: () => <VisibleText text={publisher} limit={80} /> })}</span>
      )}
      {architectures && architectures.length > 0 && <span>{architectures.slice(0, 8).join(' ')}</span>}
      {stars !== undefined && <span>{t('stars', { shown: compact(stars) })}</span>}
      {pulls !== undefined && <span>{t('pulls', { shown: compact(pulls) })}</span>}
      {updated && <span>{t('updated', { date: updated })}</span>}
    </p>
  )
}
