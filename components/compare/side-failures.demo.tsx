import type { Demos } from '#components/ui/demos'
import { failure, place } from './sample-compare.ts'
import { SideFailures } from './side-failures.tsx'

export const demos: Demos = {
  one: () => (
    <SideFailures
      place={place}
      sides={{
        from: { reference: place.from, error: failure },
        to: {
          reference: place.to,
          platform: 'linux/amd64',
          sizeBytes: 112_000_000,
          layerCount: 4,
          created: '2026-11-18T09:30:00Z',
        },
      }}
    />
  ),
}
