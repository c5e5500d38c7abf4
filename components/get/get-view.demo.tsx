import type { Demos } from '#components/ui/demos'
import { GetView } from './get-view.tsx'
import { behindLogin, local } from './sample-targets.ts'

export const demos: Demos = {
  'behind a login': () => <GetView target={behindLogin} archived />,
  'a sample, by digest': () => <GetView target={local} />,
}
