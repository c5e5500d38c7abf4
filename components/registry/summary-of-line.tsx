'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { VisibleText } from '#components/ui/visible-text'
import type { RepositorySummary } from '#lib/contract/vendor'

/** What the vendor tells of a repository, in what is left of a line; figures where there is room for them. */
export function SummaryOfLine({ summary }: { readonly summary: RepositorySummary }) {
  const t = useTranslations('registry.summaryOfLine')
  const format = useFormatter()
  const { title, summary: words = title, stars, pulls, lastUpdated, deprecated } = summary
  const compact = (value: number) => format.number(value, { notation: 'compact' })
  const updated = lastUpdated && format.dateTime(new Date(lastUpdated), { dateStyle: 'medium', timeZone: 'UTC' })
  return (
    <>
      <span className="min-w-0 flex-1 truncate text-muted">
        {deprecated && <span className="me-2 text-danger">{t('deprecated')}</span>}
        {words !== undefined && <VisibleText text={words} limit={160} />}
      </span>
      <span className="ms-auto flex shrink-0 gap-x-3 text-xs text-muted tabular-nums max-md:hidden">
        {stars !== undefined && <span>{t('stars', { shown: compact(stars) })}</span>}
        {pulls !== undefined && <span>{t('pulls', { shown: compact(pulls) })}</span>}
        {updated && <time dateTime={lastUpdated}>{updated}</time>}
      </span>
    </>
  )
}
