import { Fragment, type ReactNode } from 'react'

export interface Definition {
  readonly key: string
  readonly term: ReactNode
  readonly value: ReactNode
}

interface Props {
  readonly items: readonly Definition[]
}

export function DefinitionList({ items }: Props) {
  return (
    <dl className="grid grid-cols-1 text-sm sm:grid-cols-[fit-content(40%)_minmax(0,1fr)] sm:gap-x-6 sm:gap-y-1.5">
      {items.map(item => (
        <Fragment key={item.key}>
          <dt className="text-muted wrap-anywhere max-sm:mt-2 max-sm:text-xs sm:min-w-32">{item.term}</dt>
          <dd className="min-w-0 wrap-anywhere">{item.value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
