import type { Demos } from '#components/ui/demos'
import { ImportProgress } from './import-progress.tsx'

const totalBytes = 331_000_000
const nothing = () => {}

export const demos: Demos = {
  sending: () => (
    <ImportProgress state={{ kind: 'sending', sentBytes: 214_000_000 }} totalBytes={totalBytes} onCancel={nothing} />
  ),
  verifying: () => (
    <ImportProgress state={{ kind: 'sending', sentBytes: totalBytes }} totalBytes={totalBytes} onCancel={nothing} />
  ),
  opening: () => <ImportProgress state={{ kind: 'opening' }} totalBytes={totalBytes} onCancel={nothing} />,
}
