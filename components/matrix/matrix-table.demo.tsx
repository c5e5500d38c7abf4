import { useTranslations } from 'next-intl'
import type { MatrixAnswer } from '#lib/contract/matrix'
import { sampleNow, sampleReferences } from '../chosen/sample-chosen.ts'
import type { Demos } from '../ui/demos.tsx'
import { envRows, imageRows, packageRows } from './matrix-rows.tsx'
import { MatrixTable } from './matrix-table.tsx'
import { brokenMatrix, sampleMatrix, sampleMatrixFacts } from './sample-matrix.ts'

function Sample({ answer }: { readonly answer: MatrixAnswer }) {
  const t = useTranslations('matrix.rows')
  const { packages } = sampleMatrixFacts
  return (
    <MatrixTable
      caption="httpd"
      images={answer.images}
      references={sampleReferences}
      groups={[
        { key: 'image', rows: imageRows(answer, sampleReferences, sampleNow, t) },
        {
          key: 'env',
          title: 'Environment',
          rows: envRows(
            answer.env,
            answer.images.map(({ error }) => !error),
            t,
          ),
        },
        ...(packages.kind === 'read'
          ? [{ key: 'packages', title: 'Packages', rows: packageRows(packages.packages.rows, t) }]
          : []),
      ]}
    />
  )
}

export const demos: Demos = {
  'three tags': () => <Sample answer={sampleMatrix} />,
  'one could not be read': () => <Sample answer={brokenMatrix} />,
}
