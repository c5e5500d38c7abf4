import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'

interface TableProps {
  /** Says what the table holds to those who cannot see where it stands. */
  readonly caption: string
  readonly children: ReactNode
  readonly className?: string
}

/**
 * A dense table. Its head stays in view on wide screens; on narrow ones the table scrolls sideways instead
 * (one element cannot do both: a scroll container is what `position: sticky` sticks to).
 */
export function Table({ caption, children, className }: TableProps) {
  return (
    <div className="relative rounded-lg border bg-surface max-lg:overflow-x-auto">
      <table className={clsx('w-full border-separate border-spacing-0 text-sm', className)}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  )
}

interface HeadCellProps extends ComponentProps<'th'> {
  readonly numeric?: boolean
  readonly sorted?: 'ascending' | 'descending'
}

export function HeadCell({ numeric = false, sorted, className, ...rest }: HeadCellProps) {
  return (
    <th
      scope="col"
      {...(sorted && { 'aria-sort': sorted })}
      className={clsx(
        'sticky top-0 z-10 border-b bg-sunken px-3 py-1.5 text-xs font-medium whitespace-nowrap text-muted',
        'first:rounded-ss-lg last:rounded-se-lg',
        numeric ? 'text-end' : 'text-start',
        className,
      )}
      {...rest}
    />
  )
}

export function Row({ className, ...rest }: ComponentProps<'tr'>) {
  return <tr className={clsx('hover:bg-hover', className)} {...rest} />
}

interface CellProps extends ComponentProps<'td'> {
  readonly numeric?: boolean
}

export function Cell({ numeric = false, className, ...rest }: CellProps) {
  return (
    <td
      className={clsx(
        'border-b px-3 py-1 align-baseline [tr:last-child>&]:border-b-0',
        numeric && 'text-end whitespace-nowrap tabular-nums',
        className,
      )}
      {...rest}
    />
  )
}
