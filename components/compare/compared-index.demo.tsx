import type { Demos } from '#components/ui/demos'
import { ComparedIndex } from './compared-index.tsx'
import { index, place } from './sample-compare.ts'

export const demos: Demos = {
  'every state': () => <ComparedIndex place={place} level={index} />,
}
