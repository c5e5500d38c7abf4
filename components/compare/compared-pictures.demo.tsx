import type { Demos } from '#components/ui/demos'
import { ComparedPictures } from './compared-pictures.tsx'
import { place } from './sample-compare.ts'

export const demos: Demos = {
  'one side only': () => <ComparedPictures place={place} diff={{ kind: 'image', same: false, mediaTypes: {} }} />,
}
