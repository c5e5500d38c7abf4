import type { Demos } from '#components/ui/demos'
import { sampleEntries } from './sample-entries.ts'
import { StartingPoints } from './starting-points.tsx'

export const demos: Demos = {
  'two registries': () => <StartingPoints registries={[sampleEntries.samples, sampleEntries.redHat]} />,
}
