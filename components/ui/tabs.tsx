import { clsx } from 'clsx'
import { Link } from './link.tsx'

export interface Tab {
  readonly href: string
  readonly label: string
  /** How many things the tab holds, where that helps to decide. */
  readonly count?: number
  readonly current?: boolean
}

interface Props {
  readonly label: string
  readonly tabs: readonly Tab[]
}

/** Views of one thing. Each has its own address, so these are links and not an ARIA tab list. */
export function Tabs({ label, tabs }: Props) {
  return (
    <nav aria-label={label} className="overflow-x-auto border-b [scrollbar-width:none]">
      <ul className="flex gap-1">
        {tabs.map(tab => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              tone="bare"
              aria-current={tab.current ? 'page' : undefined}
              className={clsx(
                'flex h-9 items-center gap-1.5 border-b-2 px-2.5 text-sm whitespace-nowrap -outline-offset-2',
                tab.current
                  ? 'border-accent font-semibold'
                  : 'border-transparent text-muted hover:border-border-strong hover:text-text',
              )}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="rounded-full bg-sunken px-1.5 text-xs font-medium text-muted tabular-nums">
                  {tab.count}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
