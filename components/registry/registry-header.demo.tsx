import type { Demos } from '#components/ui/demos'
import { RegistryBadges, RegistryHeader } from './registry-header.tsx'
import { sampleEntries } from './sample-entries.ts'

export const demos: Demos = {
  titled: () => <RegistryHeader registry={sampleEntries.redHat} />,
  'long name': () => <RegistryHeader registry={sampleEntries.longName} />,
  'badges alone': () => (
    <div className="flex flex-wrap gap-1.5">
      <RegistryBadges registry={sampleEntries.redHat} />
    </div>
  ),
}
