import type { Metadata } from 'next'
import { RepositoryPage } from '#components/repository/repository-page'
import { formatRepository } from '#lib/oci/reference/format-reference'
import { parseRepositorySegments } from '#lib/routes/parse-page'
import { loadRepository } from '#lib/server/pages/load-repository'
import type { PageProps } from '#lib/server/pages/page-props'

type Props = PageProps<{ registry: string; ref: string[] }>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: formatRepository(parseRepositorySegments(await params)) }
}

export default async function Page({ params, searchParams }: Props) {
  const repository = parseRepositorySegments(await params)
  return <RepositoryPage {...(await loadRepository(repository, await searchParams))} />
}
