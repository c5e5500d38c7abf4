import { useTranslations } from 'next-intl'
import { Link } from '#components/ui/link'
import type { PackagesFacts } from '#lib/contract/views/packages'
import { packagesPage } from '#lib/routes/pages'
import type { NarrowedPackages } from './narrow-packages.ts'

interface Props {
  readonly facts: PackagesFacts
  readonly narrowed: NarrowedPackages
}

export function PackagePages({ facts: { reference, state }, narrowed: { page, pages } }: Props) {
  const t = useTranslations('packages.table')
  if (pages === 1) return null
  const href = (number: number) => packagesPage(reference, { ...state, page: number })
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
