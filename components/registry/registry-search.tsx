import { useFormatter, useTranslations } from 'next-intl'
import { Empty } from '#components/feedback/empty'
import { Button, buttonStyles } from '#components/ui/button'
import { Link } from '#components/ui/link'
import type { RegistrySearchAnswer } from '#lib/contract/vendor'
import type { Attempt } from '#lib/errors/attempt'
import { registryPage } from '#lib/routes/pages'
import { useFailure } from '../feedback/use-failure.ts'
import { RegistryNotice } from './registry-notice.tsx'
import { RepositorySummaryRow } from './repository-summary-row.tsx'

interface Props {
  readonly host: string
  readonly query: string
  /** Absent until something is looked for. */
  readonly answer?: Attempt<RegistrySearchAnswer>
}

/** The vendor's own search: the way to repositories that no registry lists. */
export function RegistrySearch({ host, query, answer }: Props) {
  const t = useTranslations('registry.registrySearch')
  const failure = useFailure()
  return (
    <section aria-labelledby="search" className="space-y-3">
      <h2 id="search" className="text-lg font-semibold">
        {t('title')}
      </h2>
      <search>
        <form method="get" action={registryPage(host)} className="flex w-full max-w-xl flex-wrap gap-2">
          <label className="min-w-0 flex-1">
            <span className="sr-only">{t('label', { host })}</span>
            <input
              type="search"
              name="q"
              required
              defaultValue={query}
              maxLength={200}
              autoComplete="off"
              placeholder={t('placeholder')}
              className="h-8 w-full rounded-md border border-border-strong bg-surface px-2.5 text-sm"
            />
          </label>
          <Button type="submit">{t('search')}</Button>
        </form>
      </search>
      {answer &&
        (answer.ok ? (
          <Results host={host} query={query} answer={answer.value} />
        ) : (
          <RegistryNotice error={failure(answer.error)} level={2} />
        ))}
    </section>
  )
}

interface ResultsProps {
  readonly host: string
  readonly query: string
  readonly answer: RegistrySearchAnswer
}

function Results({ host, query, answer: { repositories, total, next, source } }: ResultsProps) {
  const t = useTranslations('registry.registrySearch')
  const format = useFormatter()
  if (repositories.length === 0) return <Empty title={t('none', { query })} />
  return (
    <>
      <p role="status" className="text-sm text-muted">
        {total === undefined ? t('some', { count: repositories.length }) : t('found', { count: format.number(total) })}
        {source !== undefined && ` · ${t('source', { host: source })}`}
      </p>
      <ul aria-label={t('results')} className="divide-y rounded-lg border bg-surface">
        {repositories.map(summary => (
          <RepositorySummaryRow key={summary.name} host={host} summary={summary} />
        ))}
      </ul>
      {next !== undefined && (
        <Link href={registryPage(host, { q: query, cursor: next })} tone="quiet" className={buttonStyles()}>
          {t('next')}
        </Link>
      )}
    </>
  )
}
