import { useTranslations } from 'next-intl'
import { Link } from '#components/ui/link'
import type { CompareSummary } from '#lib/contract/compare'
import type { ComparePlace } from '#lib/contract/views/compare'
import { viewPage } from './compare-state.ts'
import { isFileRule, ruledPage } from './rule-views.ts'

interface Props {
  readonly place: ComparePlace
  readonly ignored: CompareSummary['ignored']
}

/** Which rules left out how many files, each a way to see them; nothing where none did. */
export function IgnoredFiles({ place, ignored }: Props) {
  const t = useTranslations('compare.ignoredFiles')
  const chosen = place.state.ignored
  const used = ignored.filter(({ rule, count }) => isFileRule(rule) && (count > 0 || rule === chosen))
  if (used.length === 0) return null
  return (
    <nav aria-label={t('label')} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">
      <span className="text-muted">{t('label')}</span>
      {used.map(({ rule, count }) => (
        <Link
          key={rule}
          href={ruledPage(place, rule)}
          aria-current={rule === chosen ? 'true' : undefined}
          className="inline-flex min-h-6 items-center gap-1 rounded-sm px-1 aria-[current=true]:bg-accent-soft"
        >
          {t.rich('rule', { count, name: () => <code className="font-mono text-xs">{rule}</code> })}
        </Link>
      ))}
      {chosen !== undefined && <Link href={viewPage(place, 'files')}>{t('back')}</Link>}
    </nav>
  )
}
