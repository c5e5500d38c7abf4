import { useTranslations } from 'next-intl'
import { Link } from './link.tsx'

interface Props {
  /** What the pages are of, for those who do not see them. */
  readonly label: string
  /** Counted from 1. */
  readonly page: number
  readonly pages: number
  readonly hrefOf: (page: number) => string
}

/** The page before and the page after; nothing where there is but one. */
export function PageLinks({ label, page, pages, hrefOf }: Props) {
  const t = useTranslations('ui.pageLinks')
  if (pages === 1) return null
  return (
    <nav aria-label={label} className="flex items-center gap-4 text-sm">
      {page > 1 && (
        <Link href={hrefOf(page - 1)} rel="prev">
          {t('previous')}
        </Link>
      )}
      <span className="text-muted tabular-nums">{t('page', { page, pages })}</span>
      {page < pages && (
        <Link href={hrefOf(page + 1)} rel="next">
          {t('next')}
        </Link>
      )}
    </nav>
  )
}
