import type { PackagesFacts } from '#lib/contract/views/packages'
import type { Demos } from '../ui/demos.tsx'
import { narrowPackages } from './narrow-packages.ts'
import { PackageFilter } from './package-filter.tsx'
import { samplePackages, sampleReference } from './sample-packages.ts'

const show = (state: PackagesFacts['state']) => {
  const facts = { reference: sampleReference, state, answer: { packages: [...samplePackages], remarks: [] } }
  return <PackageFilter facts={facts} narrowed={narrowPackages(samplePackages, state)} />
}

export const demos: Demos = {
  everything: () => show({}),
  narrowed: () => show({ ecosystem: 'npm', licence: 'mit' }),
}
