import type { Demos } from '#components/ui/demos'
import { ComparedLayers } from './compared-layers.tsx'
import { layers, place } from './sample-compare.ts'

export const demos: Demos = {
  'every state': () => <ComparedLayers place={place} level={layers} />,
}
