import type { Demos } from '#components/ui/demos'
import { SiblingListSample } from './sibling-list.sample.tsx'

export const demos: Demos = {
  'tags, as they come': () => <SiblingListSample />,
}
