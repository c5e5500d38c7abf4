import type { Demos } from '#components/ui/demos'
import { SampleProgress } from './import-progress.sample.tsx'

const totalBytes = 331_000_000

export const demos: Demos = {
  sending: () => <SampleProgress state={{ kind: 'sending', sentBytes: 214_000_000 }} totalBytes={totalBytes} />,
  verifying: () => <SampleProgress state={{ kind: 'sending', sentBytes: totalBytes }} totalBytes={totalBytes} />,
  opening: () => <SampleProgress state={{ kind: 'opening' }} totalBytes={totalBytes} />,
}
