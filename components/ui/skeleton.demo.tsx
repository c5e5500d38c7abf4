import type { Demos } from './demos.tsx'
import { Skeleton } from './skeleton.tsx'

export const demos: Demos = {
  line: () => (
    <p>
      size <Skeleton width="4rem" />
    </p>
  ),
  still: () => (
    <p>
      created <Skeleton width="6rem" still />
    </p>
  ),
  block: () => <Skeleton height="4rem" />,
}
