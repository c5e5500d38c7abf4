import type { Demos } from '#components/ui/demos'
import { sampleEnd, sampleLines } from './sample-search.ts'
import { progressOf } from './search-progress.ts'
import { SourceList } from './source-list.tsx'

export const demos: Demos = {
  asking: () => <SourceList progress={progressOf(sampleLines)} />,
  ended: () => <SourceList progress={progressOf(sampleEnd)} />,
}
