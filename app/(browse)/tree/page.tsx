import type { Metadata } from 'next'
import { ChosenFailure } from '#components/chosen/chosen-failure'
import { TreePage } from '#components/genealogy/tree-page'
import { loadTree } from '#lib/server/many/load-tree'
import type { ManyProps } from '#lib/server/many/many-address'
import { manyMetadata } from '#lib/server/many/many-metadata'

export const generateMetadata = (props: ManyProps): Promise<Metadata> => manyMetadata('tree', props)

export default async function Page(props: ManyProps) {
  const page = await loadTree(props)
  return page.ok ? <TreePage {...page.value} /> : <ChosenFailure view="tree" error={page.error} />
}
