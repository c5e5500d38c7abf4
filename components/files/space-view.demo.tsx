import type { Demos } from '#components/ui/demos'
import { place } from './sample-files.ts'
import { space } from './sample-space.ts'
import { SpaceView } from './space-view.tsx'

export const demos: Demos = { image: () => <SpaceView space={space} place={place} /> }
