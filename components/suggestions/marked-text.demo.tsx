import type { Demos } from '#components/ui/demos'
import { MarkedText } from './marked-text.tsx'
import { long, repository } from './sample-suggestions.ts'

export const demos: Demos = {
  marked: () => <MarkedText {...repository} />,
  'long, nothing marked': () => <MarkedText {...long} />,
}
