import type { Metadata } from 'next'
import { RegistryPage } from '#components/registry/registry-page'
import { parseRegistrySegment } from '#lib/routes/parse-page'
import { loadRegistry } from '#lib/server/pages/load-registry'
import { first, type PageProps } from '#lib/server/pages/page-props'

type Props = PageProps<{ registry: string }>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: parseRegistrySegment((await params).registry) }
}

export default async function Page({ params, searchParams }: Props) {
  const host = parseRegistrySegment((await params).registry)
  const { filter, view, cursor } = await searchParams
  const { registry, repositories } = await loadRegistry(host, first(cursor))
  return (
    <RegistryPage
      registry={registry}
      repositories={repositories}
      filter={first(filter) ?? ''}
      view={first(view) === 'flat' ? 'flat' : 'tree'}
    />
  )
}
