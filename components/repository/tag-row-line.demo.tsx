import type { Demos } from '#components/ui/demos'
import { TagRowSamples } from './tag-row-line.sample.tsx'

export const demos: Demos = {
  'not yet read, aliases, an artifact, a failure': () => <TagRowSamples />,
}
