import type { Demos } from '#components/ui/demos'
import { FailedLine, SampleLine } from './download-line.sample.tsx'

const name = 'httpd-1.1.oci-archive.tar'
const totalBytes = 331_000_000

export const demos: Demos = {
  asking: () => <SampleLine download={{ id: 0, name, state: { kind: 'asking' } }} />,
  saving: () => (
    <SampleLine download={{ id: 0, name, state: { kind: 'saving', receivedBytes: 214_000_000, totalBytes } }} />
  ),
  'of unknown size': () => (
    <SampleLine download={{ id: 0, name: 'etc.zip', state: { kind: 'saving', receivedBytes: 21_400_000 } }} />
  ),
  saved: () => <SampleLine download={{ id: 0, name, state: { kind: 'saved', sizeBytes: totalBytes } }} />,
  cancelled: () => <SampleLine download={{ id: 0, name, state: { kind: 'cancelled' } }} />,
  failed: () => <FailedLine name={name} />,
}
