import type { Demos } from '#components/ui/demos'
import { sampleEnd, sampleLines } from './sample-search.ts'
import { progressOf } from './search-progress.ts'
import { SourceStatus } from './source-status.tsx'

export const demos: Demos = {
  asking: () => <SourceStatus progress={progressOf(sampleLines)} shown={14} />,
  'without one of them': () => <SourceStatus progress={progressOf(sampleEnd)} shown={14} />,
}
