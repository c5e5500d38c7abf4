import type { Demos } from '../ui/demos.tsx'
import { narrowPackages, packagesPerPage } from './narrow-packages.ts'
import { PackagePages } from './package-pages.tsx'
import { samplePackages, sampleReference } from './sample-packages.ts'

const packages = Array.from({ length: packagesPerPage }, () => samplePackages).flat()

const show = (page: number) => {
  const facts = { reference: sampleReference, state: { page }, answer: { packages, remarks: [] } }
  return <PackagePages facts={facts} narrowed={narrowPackages(packages, { page })} />
}

export const demos: Demos = {
  first: () => show(1),
  middle: () => show(2),
  last: () => show(samplePackages.length),
}
