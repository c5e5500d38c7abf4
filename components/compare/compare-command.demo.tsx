import type { Demos } from '#components/ui/demos'
import { CompareCommand } from './compare-command.tsx'
import { facts, place } from './sample-compare.ts'

export const demos: Demos = {
  files: () => <CompareCommand place={{ ...place, view: 'files' }} facts={facts} />,
  packages: () => <CompareCommand place={{ ...place, view: 'packages' }} facts={facts} />,
}
