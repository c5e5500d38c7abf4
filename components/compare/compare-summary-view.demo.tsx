import type { Demos } from '#components/ui/demos'
import { CompareSummaryView } from './compare-summary-view.tsx'
import { facts, place } from './sample-compare.ts'

export const demos: Demos = {
  all: () => <CompareSummaryView place={place} facts={facts} />,
}
