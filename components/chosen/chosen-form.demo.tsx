import type { Demos } from '../ui/demos.tsx'
import { ChosenForm } from './chosen-form.tsx'
import { samplePlace } from './sample-chosen.ts'

export const demos: Demos = {
  open: () => <ChosenForm view="matrix" chosen={samplePlace.chosen} platform="linux/arm64" open />,
  closed: () => <ChosenForm view="tree" chosen={samplePlace.chosen} />,
}
