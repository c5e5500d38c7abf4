import type { Demos } from '#components/ui/demos'
import { DifferenceTree } from './difference-tree.tsx'
import { files } from './sample-compare.ts'

export const demos: Demos = {
  'every state': () => <DifferenceTree level={files} query={{}} filePage="/compare?view=files" />,
}
