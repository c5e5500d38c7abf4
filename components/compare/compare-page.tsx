import type { ComparePageData } from '#lib/contract/views/compare'
import { CompareFrame } from './compare-frame.tsx'
import { CompareStart } from './compare-start.tsx'
import { CompareView } from './compare-view.tsx'
import { SideFailures } from './side-failures.tsx'

interface Props {
  readonly data: ComparePageData
}

/** Everything an address of `/compare` leads to. */
export function ComparePage({ data }: Props) {
  switch (data.kind) {
    case 'form':
      return <CompareStart from={data.from} to={data.to} {...(data.error && { error: data.error })} />
    case 'sides':
      return (
        <CompareFrame place={data.place}>
          <SideFailures place={data.place} sides={data.sides} />
        </CompareFrame>
      )
    case 'compared':
      return (
        <CompareFrame place={data.place}>
          <CompareView place={data.place} facts={data.facts} />
        </CompareFrame>
      )
  }
}
