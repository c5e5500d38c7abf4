import { clsx } from 'clsx'
import { Link } from './link.tsx'

export interface Segment {
  readonly href: string
  readonly label: string
  readonly current: boolean
}

interface Props {
  readonly label: string
  readonly segments: readonly Segment[]
  readonly className?: string
}

/** A few ways to look at one thing, side by side. Each has its own address. */
export function Segments({ label, segments, className }: Props) {
  return (
    <nav aria-label={label} className={className}>
      <ul className="flex flex-wrap gap-0.5 rounded-md border bg-surface p-0.5 text-sm">
        {segments.map(segment => (
          <li key={segment.href} className="grow">
            <Link
              href={segment.href}
              tone="bare"
              aria-current={segment.current ? 'true' : undefined}
              className={clsx(
                'flex h-full items-center justify-center rounded-sm px-2.5 py-0.5 text-center',
                segment.current ? 'bg-accent-soft font-medium' : 'text-muted hover:bg-hover hover:text-text',
              )}
            >
              {segment.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
