import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChosenFailure } from '#components/chosen/chosen-failure'
import { MatrixPage } from '#components/matrix/matrix-page'
import { loadMatrix } from '#lib/server/many/load-matrix'
import type { ManyProps } from '#lib/server/many/many-address'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('chosen.frame')
  return { title: t('titles.matrix') }
}

export default async function Page(props: ManyProps) {
  const page = await loadMatrix(props)
  return page.ok ? <MatrixPage {...page.value} /> : <ChosenFailure view="matrix" error={page.error} />
}
