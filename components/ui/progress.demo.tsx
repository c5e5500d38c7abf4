import type { Demos } from './demos.tsx'
import { Progress } from './progress.tsx'

export const demos: Demos = {
  known: () => <Progress label="Indexing layer 4" done={214} total={331} words="214 of 331 MB" />,
  unknown: () => <Progress label="Reading tags" done={1_200} words="1,200 so far" />,
}
