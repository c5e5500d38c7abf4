import type { Demos } from '#components/ui/demos'
import { CapabilityStrip } from './capability-strip.tsx'
import { sampleEntries } from './sample-entries.ts'

export const demos: Demos = {
  'no, yes, unknown': () => <CapabilityStrip capabilities={sampleEntries.redHat.capabilities} />,
}
