import type { Demos } from '#components/ui/demos'
import { CompareStart } from './compare-start.tsx'
import { failure } from './sample-compare.ts'

export const demos: Demos = {
  empty: () => <CompareStart from="" to="" />,
  'a name that is none': () => <CompareStart from="A B" to="" error={failure} />,
}
