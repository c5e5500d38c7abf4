import type { Demos } from '#components/ui/demos'
import { NewerImage } from './newer-image.tsx'
import { reference } from './sample-image.ts'

export const demos: Demos = {
  'with a date': () => <NewerImage reference={reference} newer={{ tag: '1', published: '2026-11-20T00:00:00.000Z' }} />,
  'without one': () => <NewerImage reference={reference} newer={{ tag: '1' }} />,
}
