import ArrowIcon from 'lucide-react/icons/arrow-down'
import { Link } from '#components/ui/link'
import { HeadCell } from '#components/ui/table'

/** A column upwards, or after `-` downwards, as addresses have it. */
type Order<Column extends string> = Column | `-${Column}`

interface Props<Column extends string> {
  readonly column: Column
  readonly label: string
  /** What the table is sorted by. */
  readonly sort: string
  /** How it is sorted by this column first; the newest and largest are looked for more often than the oldest. */
  readonly first?: 'ascending' | 'descending'
  readonly numeric?: boolean
  readonly className?: string
  readonly href: (sort: Order<Column>) => string
}

/** A column head that sorts: a link, so that the order is part of the address. A second click turns it round. */
export function SortHead<Column extends string>({
  column,
  label,
  sort,
  first = 'descending',
  numeric = false,
  className,
  href,
}: Props<Column>) {
  const ascending = sort === column
  const descending = sort === `-${column}`
  const active = ascending || descending
  const goesDown = active ? ascending : first === 'descending'
  return (
    <HeadCell
      numeric={numeric}
      className={className}
      {...(active && { sorted: descending ? 'descending' : 'ascending' })}
    >
      <Link
        href={href(goesDown ? `-${column}` : column)}
        tone="quiet"
        className="-my-1 inline-flex items-center gap-1 py-1 text-muted hover:text-text"
        scroll={false}
      >
        {label}
        {active && <ArrowIcon aria-hidden className={`size-3.5 ${descending ? '' : 'rotate-180'}`} />}
      </Link>
    </HeadCell>
  )
}
