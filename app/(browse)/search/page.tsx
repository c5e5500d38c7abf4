import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SearchPage } from '#components/search/search-page'
import { loadSearch } from '#lib/server/pages/load-search'
import { first, type PageProps } from '#lib/server/pages/page-props'
import { searchMetadata, shownSearch } from '#lib/server/pages/search-metadata'

type Props = PageProps<Record<string, never>>

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [t, { q }] = await Promise.all([getTranslations('app.searchPage'), searchParams])
  const text = shownSearch(first(q) ?? '')
  return searchMetadata(text, text === '' ? t('title') : t('titleOf', { text }), t('description'))
}

export default async function Page(props: Props) {
  return <SearchPage facts={await loadSearch(props)} />
}
