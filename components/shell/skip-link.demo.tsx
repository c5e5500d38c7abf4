import type { Demos } from '#components/ui/demos'
import { SkipLink } from './skip-link.tsx'

export const demos: Demos = {
  'shown on focus': () => (
    <p>
      Press Tab: <SkipLink />
    </p>
  ),
}
