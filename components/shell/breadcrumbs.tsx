import { clsx } from 'clsx'
import AnchorIcon from 'lucide-react/icons/anchor'
import { useTranslations } from 'next-intl'
import { Link } from '#components/ui/link'
import { MiddleTruncate } from '#components/ui/middle-truncate'
import { SiblingMenu } from './sibling-menu.tsx'
import type { SiblingSource } from './sibling-source.ts'

export interface Crumb {
  readonly label: string
  readonly href: string
  /** Other values this part could have. */
  readonly siblings?: SiblingSource
}

interface Props {
  /** The reference part by part: registry, namespaces, repository, tag or digest. */
  readonly crumbs: readonly Crumb[]
}

/** The reference as a path of links, each with a menu of what else could stand there. The last part is the page itself. */
export function Breadcrumbs({ crumbs }: Props) {
  const t = useTranslations('shell.breadcrumbs')
  return (
    <nav aria-label={t('label')} className="min-w-0">
      <ol className="flex min-w-0 flex-wrap items-center gap-x-1 gap-y-0.5 text-sm">
        {crumbs.map(({ label, href, siblings }, index) => {
          const current = index === crumbs.length - 1
          return (
            <li
              key={href}
              // One line of cut names where there is room for the start of each, for the links and menus to stay apart.
              className="flex max-w-full min-w-0 items-center gap-1 xl:max-w-max xl:grow xl:basis-28"
            >
              {index === 0 ? (
                <AnchorIcon aria-hidden className="me-0.5 size-4 shrink-0 text-accent" />
              ) : (
                <span aria-hidden className="px-0.5 text-muted">
                  ›
                </span>
              )}
              <Link
                href={href}
                tone="quiet"
                // At least as large as a finger needs, also where a tag is one digit (WCAG 2.5.8).
                className={clsx('inline-flex min-h-6 min-w-6 items-center', current && 'font-semibold')}
                aria-current={current ? 'page' : undefined}
              >
                <MiddleTruncate text={label} />
              </Link>
              {siblings && <SiblingMenu source={siblings} />}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
