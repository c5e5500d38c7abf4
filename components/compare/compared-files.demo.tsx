import type { Demos } from '#components/ui/demos'
import { ComparedFiles } from './compared-files.tsx'
import { facts, place } from './sample-compare.ts'

export const demos: Demos = {
  tree: () => <ComparedFiles place={place} facts={facts} />,
}
