import { clsx } from 'clsx'
import ChevronIcon from 'lucide-react/icons/chevron-down'
import { type ReactNode, useId } from 'react'
import { buttonStyles } from './button.tsx'
import { Link } from './link.tsx'

export interface MenuLink {
  readonly href: string
  readonly label: ReactNode
  /** Right of the label, in a quieter voice. */
  readonly detail?: ReactNode
  readonly current?: boolean
}

interface Props {
  /** Name of the list, and of the button where `children` is only an icon. */
  readonly label: string
  readonly links: readonly MenuLink[]
  /** What the button shows; without it, only the arrow. */
  readonly children?: ReactNode
}

/**
 * A button that opens a list of links. Going somewhere else is navigation, not an ARIA menu, so Tab walks through it;
 * the browser's popover does opening, Escape, clicking away and giving the focus back, also without JavaScript.
 */
export function Menu({ label, links, children }: Props) {
  const id = useId()
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        {...(children === undefined && { 'aria-label': label })}
        className={buttonStyles(children === undefined ? { tone: 'quiet', size: 'icon-small' } : { size: 'small' })}
      >
        {children}
        <ChevronIcon aria-hidden className="size-3.5 shrink-0 text-muted" />
      </button>
      <nav
        id={id}
        popover="auto"
        aria-label={label}
        className="popover-below max-h-[min(28rem,80dvh)] w-max max-w-[min(28rem,92vw)] min-w-40 overflow-y-auto rounded-lg border bg-raised p-1 text-text shadow-raised"
      >
        <ul>
          {links.map(link => (
            <li key={link.href}>
              <Link
                href={link.href}
                tone="bare"
                aria-current={link.current ? 'true' : undefined}
                className={clsx(
                  'flex items-baseline justify-between gap-4 rounded-md px-2 py-1 text-sm -outline-offset-2 hover:bg-hover',
                  link.current && 'bg-accent-soft font-medium',
                )}
              >
                <span className="min-w-0 wrap-anywhere">{link.label}</span>
                {link.detail !== undefined && (
                  <span className="shrink-0 text-xs font-normal text-muted tabular-nums">{link.detail}</span>
                )}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}
