import type { Demos } from '../ui/demos.tsx'
import { PackageTable } from './package-table.tsx'
import { samplePackages, sampleReference } from './sample-packages.ts'

const show = (rows: typeof samplePackages) => (
  <PackageTable rows={rows} reference={sampleReference} platform={undefined} />
)

export const demos: Demos = {
  mixed: () => show(samplePackages),
  'one ecosystem': () => show(samplePackages.filter(({ ecosystem }) => ecosystem === 'npm')),
}
