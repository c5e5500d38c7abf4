import type { ReactNode } from 'react'
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'

interface Props {
  readonly crumbs: readonly Crumb[]
  /** Class badges of the registry. */
  readonly badges?: ReactNode
  /** Platform picker, share. */
  readonly actions?: ReactNode
}

/** First line of every page about a reference: what it is, whose it is, what one can do with it. */
export function ReferenceBar({ crumbs, badges, actions }: Props) {
  return (
    <div className="mb-5 flex min-h-8 flex-wrap items-center gap-x-3 gap-y-2 xl:flex-nowrap">
      <Breadcrumbs crumbs={crumbs} />
      {badges !== undefined && <div className="flex shrink-0 flex-wrap gap-1.5">{badges}</div>}
      {actions !== undefined && <div className="ms-auto flex flex-wrap items-center gap-2 xl:shrink-0">{actions}</div>}
    </div>
  )
}
