import type { Demos } from '#components/ui/demos'
import { ProgramName } from './program-name.tsx'
import { place } from './sample-files.ts'

export const demos: Demos = {
  'a file of the image': () => <ProgramName program={{ text: '/usr/bin/bash', path: 'usr/bin/bash' }} place={place} />,
  'not in the image': () => <ProgramName program={{ text: 'python4' }} place={place} />,
}
