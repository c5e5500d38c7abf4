import AnchorIcon from 'lucide-react/icons/anchor'
import { useTranslations } from 'next-intl'
import { Link } from '#components/ui/link'
import { Menu, type MenuLink } from '#components/ui/menu'
import { MiddleTruncate } from '#components/ui/middle-truncate'

export interface Crumb {
  readonly label: string
  /** Absent where the part has no page of its own, such as a namespace. */
  readonly href?: string
  /** What this part is, for its menu: `tags`, `repositories`. */
  readonly siblingsLabel?: string
  /** Other values this part could have. */
  readonly siblings?: readonly MenuLink[]
}

interface Props {
  /** The reference part by part: registry, namespaces, repository, tag or digest. */
  readonly crumbs: readonly Crumb[]
}

const pathTo = (crumbs: readonly Crumb[], index: number): string =>
  crumbs
    .slice(0, index + 1)
    .map(crumb => crumb.label)
    .join('/')

/** The reference as a path of links. The last part is the page itself. */
export function Breadcrumbs({ crumbs }: Props) {
  const t = useTranslations('shell.breadcrumbs')
  return (
    <nav aria-label={t('label')} className="min-w-0">
      <ol className="flex min-w-0 flex-wrap items-center gap-x-1 gap-y-0.5 text-sm">
        {crumbs.map((crumb, index) => (
          <li key={pathTo(crumbs, index)} className="flex max-w-full min-w-0 items-center gap-1">
            {index === 0 ? (
              <AnchorIcon aria-hidden className="me-0.5 size-4 shrink-0 text-accent" />
            ) : (
              <span aria-hidden className="px-0.5 text-muted">
                ›
              </span>
            )}
            <Part crumb={crumb} current={index === crumbs.length - 1} />
            {crumb.siblings && crumb.siblings.length > 0 && (
              <Menu label={t('others', { parts: crumb.siblingsLabel ?? t('choices') })} links={crumb.siblings} />
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Part({ crumb, current }: { readonly crumb: Crumb; readonly current: boolean }) {
  const text = <MiddleTruncate text={crumb.label} />
  if (crumb.href === undefined)
    return (
      <span
        className={current ? 'min-w-0 font-semibold' : 'min-w-0 text-muted'}
        {...(current && { 'aria-current': 'page' })}
      >
        {text}
      </span>
    )
  return (
    <Link
      href={crumb.href}
      tone="quiet"
      className={current ? 'min-w-0 font-semibold' : 'min-w-0'}
      aria-current={current ? 'page' : undefined}
    >
      {text}
    </Link>
  )
}
