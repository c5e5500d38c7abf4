import type { Demos } from '../ui/demos.tsx'
import { PackageRemarks } from './package-remarks.tsx'
import { sampleReference, sampleRemarks } from './sample-packages.ts'

const show = (remarks: typeof sampleRemarks) => (
  <PackageRemarks remarks={remarks} reference={sampleReference} platform={undefined} />
)

export const demos: Demos = {
  one: () => show(sampleRemarks.slice(0, 1)),
  many: () => show(sampleRemarks),
}
