import { clsx } from 'clsx'
import { useFormatter } from 'next-intl'
import { Link } from './link.tsx'

interface Props {
  readonly href: string
  readonly isCurrent: boolean
  readonly name: string
  /** How many there are of it. */
  readonly count: number
}

/** One of several things that a list can be narrowed to, as a link: what is chosen is in the address. */
export function ChoiceLink({ href, isCurrent, name, count }: Props) {
  const format = useFormatter()
  return (
    <Link
      tone="bare"
      href={href}
      {...(isCurrent && { 'aria-current': 'true' })}
      className={clsx(
        'inline-flex items-center gap-1.5 rounded-full border px-2.5 py-0.5 text-sm',
        isCurrent ? 'border-accent bg-accent-soft text-accent' : 'hover:bg-hover',
      )}
    >
      {name} <span className="text-xs text-muted tabular-nums">{format.number(count)}</span>
    </Link>
  )
}
