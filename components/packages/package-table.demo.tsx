import type { PackagesFacts } from '#lib/contract/views/packages'
import type { Demos } from '../ui/demos.tsx'
import { PackageTable } from './package-table.tsx'
import { samplePackages, sampleReference } from './sample-packages.ts'
import { sortPackages } from './sort-packages.ts'

const show = (rows: typeof samplePackages, state: PackagesFacts['state'] = {}) => (
  <PackageTable rows={rows} reference={sampleReference} state={state} />
)

export const demos: Demos = {
  mixed: () => show(samplePackages),
  'the last layer first': () => show(sortPackages(samplePackages, '-layer'), { sort: '-layer' }),
  'one ecosystem': () => show(samplePackages.filter(({ ecosystem }) => ecosystem === 'npm')),
}
