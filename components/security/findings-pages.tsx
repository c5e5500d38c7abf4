import { useTranslations } from 'next-intl'
import { Link } from '#components/ui/link'
import type { SecurityFacts } from '#lib/contract/views/security'
import { securityPage } from '#lib/routes/pages'
import type { NarrowedFindings } from './narrow-findings.ts'

interface Props {
  readonly facts: SecurityFacts
  readonly narrowed: NarrowedFindings
}

export function FindingsPages({ facts: { reference, state }, narrowed: { page, pages } }: Props) {
  const t = useTranslations('security.table')
  if (pages === 1) return null
  const href = (number: number) => securityPage(reference, { ...state, page: number })
  return (
    <nav aria-label={t('pages')} className="flex items-center gap-4 text-sm">
      {page > 1 && (
        <Link href={href(page - 1)} rel="prev">
          {t('previous')}
        </Link>
      )}
      <span className="text-muted tabular-nums">{t('page', { page, pages })}</span>
      {page < pages && (
        <Link href={href(page + 1)} rel="next">
          {t('next')}
        </Link>
      )}
    </nav>
  )
}
