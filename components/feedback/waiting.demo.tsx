import type { Demos } from '#components/ui/demos'
import { Skeleton } from '#components/ui/skeleton'
import { Waiting } from './waiting.tsx'

export const demos: Demos = {
  lines: () => (
    <Waiting label="Asking quay.io for its tags">
      <div className="grid gap-2">
        <Skeleton height="1.5rem" />
        <Skeleton height="1.5rem" />
        <Skeleton height="1.5rem" width="60%" />
      </div>
    </Waiting>
  ),
}
