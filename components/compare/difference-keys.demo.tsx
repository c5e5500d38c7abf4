import type { Demos } from '#components/ui/demos'
import { DifferenceKeys } from './difference-keys.tsx'

export const demos: Demos = {
  two: () => (
    <DifferenceKeys count={2}>
      <p data-difference="">1</p>
      <p>=</p>
      <p data-difference="">2</p>
    </DifferenceKeys>
  ),
}
