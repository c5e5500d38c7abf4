import type { Demos } from '#components/ui/demos'
import { ComparedSideFacts } from './compared-side-facts.tsx'
import { place, summary } from './sample-compare.ts'

export const demos: Demos = {
  both: () => <ComparedSideFacts place={place} summary={summary} />,
}
