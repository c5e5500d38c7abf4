import type { Demos } from '#components/ui/demos'
import { EarlierLink } from './earlier-link.tsx'
import { file, layers, place, removed } from './sample-files.ts'

export const demos: Demos = {
  removed: () => <EarlierLink row={removed} place={place} layers={layers} />,
  replaced: () => <EarlierLink row={file} place={place} layers={layers} layer={2} />,
}
