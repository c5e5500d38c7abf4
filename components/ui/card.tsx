import { clsx } from 'clsx'
import { type ReactNode, useId } from 'react'

interface Props {
  readonly title?: ReactNode
  /** Rank of the title in the page's outline. */
  readonly level?: 2 | 3
  /** Beside the title: badges, a menu. */
  readonly aside?: ReactNode
  readonly className?: string
  readonly children?: ReactNode
}

export function Card({ title, level = 2, aside, className, children }: Props) {
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <article
      {...(title !== undefined && { 'aria-labelledby': id })}
      className={clsx('min-w-0 rounded-lg border bg-surface p-4', className)}
    >
      {title !== undefined && (
        <header className="mb-2 flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
          <Heading id={id} className="min-w-0 text-base font-semibold">
            {title}
          </Heading>
          {aside}
        </header>
      )}
      {children}
    </article>
  )
}
