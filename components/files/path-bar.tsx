import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { Link } from '#components/ui/link'
import { VisibleText } from '#components/ui/visible-text'
import type { FilesPlace } from '#lib/contract/views/files'
import { placePage } from './files-address.ts'

interface Props {
  readonly place: FilesPlace
}

/** Large enough to be hit, however short its name: https://www.w3.org/TR/WCAG22/#target-size-minimum */
const separate = 'inline-flex min-h-6 min-w-6 items-center justify-center'

/** The path, each directory above a link. */
export function PathBar({ place }: Props) {
  const t = useTranslations('files.pathBar')
  const parts = place.path === '' ? [] : place.path.split('/')
  return (
    <nav aria-label={t('label')} className="min-w-0">
      <ol className="flex min-w-0 flex-wrap items-baseline gap-x-1 font-mono text-sm">
        <li>
          <Link
            href={placePage(place, '')}
            aria-label={t('root')}
            className={separate}
            {...(parts.length === 0 && { 'aria-current': 'page' })}
          >
            /
          </Link>
        </li>
        {parts.map((part, index) => {
          const path = parts.slice(0, index + 1).join('/')
          const isLast = index === parts.length - 1
          return (
            <li key={path} className="flex min-w-0 items-baseline gap-x-1">
              {isLast ? (
                <span aria-current="page" className="min-w-0 font-semibold wrap-anywhere">
                  <VisibleText text={part} limit={300} />
                </span>
              ) : (
                <>
                  <Link href={placePage(place, path)} className={clsx(separate, 'wrap-anywhere')}>
                    <VisibleText text={part} limit={300} />
                  </Link>
                  <span aria-hidden className="text-muted">
                    /
                  </span>
                </>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
