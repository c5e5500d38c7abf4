import type { Demos } from '#components/ui/demos'
import { ImageLink } from './image-link.tsx'
import { sampleImages } from './sample-file.ts'

export const demos: Demos = {
  'by digest': () => <ImageLink image={sampleImages.pinned} />,
  'by tag': () => <ImageLink image={sampleImages.tagged} />,
  'by its short name': () => <ImageLink image={sampleImages.short} />,
}
