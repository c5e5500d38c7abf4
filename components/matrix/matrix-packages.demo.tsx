import { samplePlace } from '../chosen/sample-chosen.ts'
import type { Demos } from '../ui/demos.tsx'
import { MatrixPackages } from './matrix-packages.tsx'
import { sampleMatrixFacts } from './sample-matrix.ts'

export const demos: Demos = {
  read: () => <MatrixPackages place={samplePlace} facts={{ ...sampleMatrixFacts, wanted: 'openssl-libs, libfoo' }} />,
  'much to read': () => (
    <MatrixPackages place={samplePlace} facts={{ ...sampleMatrixFacts, packages: { kind: 'unasked' } }} />
  ),
}
