import type { PackagesAnswer } from '#lib/contract/packages'
import type { PackagesFacts } from '#lib/contract/views/packages'
import type { Demos } from '../ui/demos.tsx'
import { PackagesView } from './packages-view.tsx'
import { samplePackages, sampleReference, sampleRemarks } from './sample-packages.ts'

const show = (answer: Partial<PackagesAnswer>, state: PackagesFacts['state'] = {}) => (
  <PackagesView reference={sampleReference} state={state} answer={{ packages: [], remarks: [], ...answer }} />
)
const whole = {
  distribution: { id: 'debian', versionId: '12', prettyName: 'Debian GNU/Linux 12 (bookworm)' },
  packages: [...samplePackages],
}

export const demos: Demos = {
  whole: () => show(whole),
  partial: () => show({ ...whole, remarks: [...sampleRemarks] }),
  'nothing matches': () => show(whole, { filter: 'nothing', ecosystem: 'npm' }),
  empty: () => show({}),
}
