import type { Demos } from '#components/ui/demos'
import { ComparedPackages } from './compared-packages.tsx'
import { facts, place } from './sample-compare.ts'

export const demos: Demos = {
  'every direction': () => <ComparedPackages place={place} facts={facts} />,
}
