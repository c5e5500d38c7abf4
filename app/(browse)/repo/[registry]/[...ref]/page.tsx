import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Notice } from '#components/feedback/notice'
import { RepositoryPage } from '#components/repository/repository-page'
import { attempt } from '#lib/errors/attempt'
import { toWire } from '#lib/errors/to-wire'
import { pageOf, parseRepositorySegments } from '#lib/routes/parse-page'
import { requestLocale } from '#lib/server/locale/request-locale'
import { repositoryMetadata } from '#lib/server/pages/list-metadata'
import { loadRepository } from '#lib/server/pages/load-repository'
import type { PageProps } from '#lib/server/pages/page-props'

type Props = PageProps<{ registry: string; ref: string[] }>

const readReference = async ({ params }: Pick<Props, 'params'>) => {
  const segments = await params
  return attempt(() => parseRepositorySegments(segments))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('app.repositoryPage')
  const reference = await readReference(props)
  if (!reference.ok) return { title: t('wrong'), robots: { index: false } }
  const { registry, name } = reference.value
  return repositoryMetadata({ registry, name })
}

export default async function Page(props: Props) {
  const reference = await readReference(props)
  if (!reference.ok) return <Notice error={toWire(reference.error, await requestLocale())} level={1} />
  const { tag, digest, ...repository } = reference.value
  // A reference that was pasted behind /repo/ is of an image.
  if (tag !== undefined || digest !== undefined) redirect(pageOf(reference.value))
  return <RepositoryPage {...(await loadRepository(repository, await props.searchParams))} />
}
