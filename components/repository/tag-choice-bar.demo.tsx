import type { Demos } from '#components/ui/demos'
import { TagChoiceSample } from './tag-choice-bar.sample.tsx'

export const demos: Demos = {
  nothing: () => <TagChoiceSample count={0} />,
  two: () => <TagChoiceSample count={2} />,
  'some on another page': () => <TagChoiceSample count={3} elsewhere={2} />,
  'more than a table takes': () => <TagChoiceSample count={13} />,
}
