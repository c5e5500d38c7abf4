import type { Demos } from '#components/ui/demos'
import { RunView } from './run-view.tsx'
import { hostile, planOf, service } from './sample-run.ts'

export const demos: Demos = {
  'declares everything': () => <RunView plan={planOf(service)} execution={service} />,
  hostile: () => <RunView plan={planOf(hostile)} execution={hostile} />,
}
