import type { Metadata } from 'next'
import { ChosenFailure } from '#components/chosen/chosen-failure'
import { MatrixPage } from '#components/matrix/matrix-page'
import { loadMatrix } from '#lib/server/many/load-matrix'
import type { ManyProps } from '#lib/server/many/many-address'
import { manyMetadata } from '#lib/server/many/many-metadata'

export const generateMetadata = (props: ManyProps): Promise<Metadata> => manyMetadata('matrix', props)

export default async function Page(props: ManyProps) {
  const page = await loadMatrix(props)
  return page.ok ? <MatrixPage {...page.value} /> : <ChosenFailure view="matrix" error={page.error} />
}
