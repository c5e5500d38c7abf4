import type { Demos } from './demos.tsx'
import { VirtualListSample } from './virtual-list.sample.tsx'

export const demos: Demos = {
  long: () => <VirtualListSample count={5_015} />,
  short: () => <VirtualListSample count={3} />,
}
