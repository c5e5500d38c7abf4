import type { Demos } from '#components/ui/demos'
import { LayerChoice } from './layer-choice.tsx'
import { layers, place } from './sample-files.ts'

export const demos: Demos = {
  merged: () => <LayerChoice place={place} layers={layers} />,
  'one chosen': () => <LayerChoice place={{ ...place, layer: layers[1]?.digest ?? '' }} layers={layers} />,
}
