'use client'

import { Link } from './link.tsx'
import { VirtualList } from './virtual-list.tsx'

interface Props {
  readonly count: number
}

/** Rows come from a function, which only a client component can pass. */
export function VirtualListSample({ count }: Props) {
  const names = Array.from({ length: count }, (_, index) => `library/demo-${index + 1}`)
  return (
    <VirtualList label="Repositories" items={names} itemKey={name => name} rowHeightPx={32} height="12rem">
      {name => (
        <div className="flex h-full items-center px-3 text-sm">
          <Link href="/styleguide">{name}</Link>
        </div>
      )}
    </VirtualList>
  )
}
