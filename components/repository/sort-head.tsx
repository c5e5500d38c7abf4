import ArrowIcon from 'lucide-react/icons/arrow-down'
import { Link } from '#components/ui/link'
import { HeadCell } from '#components/ui/table'
import type { TagSort } from '#lib/contract/tags'

type Column = 'name' | 'size' | 'created'

interface Props {
  readonly column: Column
  readonly label: string
  readonly sort: TagSort
  readonly numeric?: boolean
  readonly className?: string
  readonly href: (sort: TagSort) => string
}

/** A column head that sorts: a link, so that the order is part of the address. A second click turns it round. */
export function SortHead({ column, label, sort, numeric = false, className, href }: Props) {
  const active = sort === column || sort === `-${column}`
  const descending = sort === `-${column}`
  const next: TagSort = descending ? column : `-${column}`
  return (
    <HeadCell
      numeric={numeric}
      className={className}
      {...(active && { sorted: descending ? 'descending' : 'ascending' })}
    >
      <Link
        href={href(next)}
        tone="quiet"
        className="inline-flex items-center gap-1 text-muted hover:text-text"
        scroll={false}
      >
        {label}
        {active && <ArrowIcon aria-hidden className={`size-3.5 ${descending ? '' : 'rotate-180'}`} />}
      </Link>
    </HeadCell>
  )
}
