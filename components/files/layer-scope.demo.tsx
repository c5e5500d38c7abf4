import type { Demos } from '#components/ui/demos'
import { LayerScope } from './layer-scope.tsx'
import { layers, place } from './sample-files.ts'

const chosen = { ...place, layer: layers[1]?.digest ?? '' }

export const demos: Demos = {
  'what it did': () => <LayerScope place={chosen} layer={1} />,
  'all up to it': () => <LayerScope place={{ ...chosen, whole: true }} layer={1} />,
}
