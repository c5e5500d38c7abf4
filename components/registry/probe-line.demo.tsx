import type { Demos } from '#components/ui/demos'
import { ProbeLine } from './probe-line.tsx'

export const demos: Demos = {
  'not answered yet': () => <ProbeLine answer={undefined} failed={false} />,
  'could not be asked': () => <ProbeLine answer={undefined} failed />,
}
