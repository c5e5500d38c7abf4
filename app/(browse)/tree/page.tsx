import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChosenFailure } from '#components/chosen/chosen-failure'
import { TreePage } from '#components/genealogy/tree-page'
import { loadTree } from '#lib/server/many/load-tree'
import type { ManyProps } from '#lib/server/many/many-address'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('chosen.frame')
  return { title: t('titles.tree') }
}

export default async function Page(props: ManyProps) {
  const page = await loadTree(props)
  return page.ok ? <TreePage {...page.value} /> : <ChosenFailure view="tree" error={page.error} />
}
