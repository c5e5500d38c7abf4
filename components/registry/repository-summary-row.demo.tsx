import type { Demos } from '#components/ui/demos'
import { RepositorySummaryRow } from './repository-summary-row.tsx'
import { sampleSummaries } from './sample-summaries.ts'

export const demos: Demos = Object.fromEntries(
  sampleSummaries.map(summary => [
    summary.name,
    () => (
      <ul>
        <RepositorySummaryRow host="docker.io" summary={summary} />
      </ul>
    ),
  ]),
)
