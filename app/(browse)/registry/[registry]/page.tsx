import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Notice } from '#components/feedback/notice'
import { RegistryPage } from '#components/registry/registry-page'
import { attempt } from '#lib/errors/attempt'
import { toWire } from '#lib/errors/to-wire'
import { parseRegistrySegment } from '#lib/routes/parse-page'
import { requestLocale } from '#lib/server/locale/request-locale'
import { registryMetadata } from '#lib/server/pages/list-metadata'
import { loadRegistry } from '#lib/server/pages/load-registry'
import { first, type PageProps } from '#lib/server/pages/page-props'

type Props = PageProps<{ registry: string }>

const views = ['tree', 'flat', 'list'] as const

const readHost = async ({ params }: Pick<Props, 'params'>) => {
  const { registry } = await params
  return attempt(() => parseRegistrySegment(registry))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('app.registryPage')
  const host = await readHost(props)
  if (!host.ok) return { title: t('wrong'), robots: { index: false } }
  return registryMetadata(host.value)
}

export default async function Page(props: Props) {
  const host = await readHost(props)
  if (!host.ok) return <Notice error={toWire(host.error, await requestLocale())} level={1} />
  const { filter, view, cursor, q, fresh } = await props.searchParams
  const loaded = await loadRegistry(host.value, { q: first(q), cursor: first(cursor), fresh: first(fresh) === '1' })
  return (
    <RegistryPage {...loaded} filter={first(filter) ?? ''} view={views.find(name => name === first(view)) ?? 'tree'} />
  )
}
