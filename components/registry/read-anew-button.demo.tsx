import type { Demos } from '#components/ui/demos'
import { ReadAnewButton } from './read-anew-button.tsx'

export const demos: Demos = {
  'to be pressed': () => <ReadAnewButton />,
  reading: () => <ReadAnewButton isReading />,
}
