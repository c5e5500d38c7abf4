import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'
import { ChoiceLink } from '#components/ui/choice-link'
import { FilterInput } from '#components/ui/filter-input'
import type { SecurityFacts } from '#lib/contract/views/security'
import { securityPage } from '#lib/routes/pages'
import type { NarrowedFindings } from './narrow-findings.ts'

interface Props {
  readonly facts: Pick<SecurityFacts, 'reference' | 'state'>
  readonly narrowed: NarrowedFindings
}

/** A GET form and links: what is shown is part of the address, with and without scripts. */
export function FindingsFilter({ facts, narrowed }: Props) {
  const t = useTranslations('security.filter')
  const { reference, state } = facts
  return (
    <div className="space-y-3">
      <form method="get" action={securityPage(reference)} className="flex flex-wrap items-center gap-2">
        {state.platform !== undefined && <input type="hidden" name="platform" value={state.platform} />}
        {state.severity !== undefined && <input type="hidden" name="severity" value={state.severity} />}
        {state.fixable && <input type="hidden" name="fixable" value="1" />}
        <FilterInput label={t('text')} name="filter" defaultValue={state.filter ?? ''} placeholder={t('text')} />
        <Button type="submit">{t('apply')}</Button>
        <p role="status" className="text-sm text-muted">
          {t('shown', { shown: narrowed.countShown, count: narrowed.countOfAll })}
        </p>
      </form>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <SeverityLinks facts={facts} narrowed={narrowed} />
        <nav aria-label={t('fixes')} className="flex flex-wrap gap-1.5">
          <ChoiceLink
            href={securityPage(reference, { ...state, fixable: !state.fixable, page: undefined })}
            isCurrent={state.fixable === true}
            name={t('fixable')}
            count={narrowed.countFixable}
          />
        </nav>
      </div>
    </div>
  )
}

function SeverityLinks({ facts: { reference, state }, narrowed }: Props) {
  const t = useTranslations('security.filter')
  const names = useTranslations('security.severities')
  const href = (severity: typeof state.severity) => securityPage(reference, { ...state, severity, page: undefined })
  return (
    <nav aria-label={t('severities')} className="flex flex-wrap gap-1.5">
      <ChoiceLink
        href={href(undefined)}
        isCurrent={state.severity === undefined}
        name={t('all')}
        count={narrowed.countOfAnySeverity}
      />
      {narrowed.counts.map(({ severity, count }) => (
        <ChoiceLink
          key={severity}
          href={href(severity)}
          isCurrent={state.severity === severity}
          name={names(severity)}
          count={count}
        />
      ))}
    </nav>
  )
}
