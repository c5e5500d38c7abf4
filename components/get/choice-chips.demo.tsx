import type { Demos } from '#components/ui/demos'
import { ChoiceChipsSample } from './choice-chips.sample.tsx'

export const demos: Demos = {
  some: () => <ChoiceChipsSample labels={['as it is', 'to OCI', 'to Docker v2s2']} />,
  'more than a line': () => (
    <ChoiceChipsSample labels={Array.from({ length: 24 }, (_, number) => `choice ${number + 1}`)} />
  ),
}
