import type { Demos } from '#components/ui/demos'
import { sampleSummaries } from './sample-summaries.ts'
import { SummaryOfLine } from './summary-of-line.tsx'

const [official, bare, deprecated] = sampleSummaries.map(summary => () => (
  <p className="flex h-9 items-center gap-2 text-sm">
    <SummaryOfLine summary={summary} />
  </p>
))

export const demos: Demos = {
  ...(official && { official }),
  ...(bare && { 'without words': bare }),
  ...(deprecated && { deprecated }),
}
