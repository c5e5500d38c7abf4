import type { Demos } from '../ui/demos.tsx'
import { facts, files, place } from './sample-compare.ts'
import { UnreadLayers } from './unread-layers.tsx'

const answer = (uncertain: number) => ({
  ...facts.answer,
  files: { ...files, unreadLayers: 3, counts: { ...files.counts, uncertain } },
})

export const demos: Demos = {
  'some may be otherwise': () => <UnreadLayers place={place} answer={answer(13)} />,
  'all the same certain': () => <UnreadLayers place={place} answer={answer(0)} />,
}
