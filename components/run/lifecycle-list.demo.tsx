import type { Demos } from '#components/ui/demos'
import { lifecycleCommands } from '#lib/format/run/lifecycle-commands'
import { LifecycleList } from './lifecycle-list.tsx'
import { planOf, service } from './sample-run.ts'

export const demos: Demos = {
  commands: () => <LifecycleList commands={lifecycleCommands(planOf(service), service.stopSignal)} />,
}
