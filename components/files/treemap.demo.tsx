import type { Demos } from '#components/ui/demos'
import { place } from './sample-files.ts'
import { space } from './sample-space.ts'
import { Treemap } from './treemap.tsx'

export const demos: Demos = { 'three levels': () => <Treemap tile={space.tile} place={place} /> }
