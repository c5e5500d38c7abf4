import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChosenFailure } from '#components/chosen/chosen-failure'
import { HistoryPage } from '#components/history/history-page'
import { loadHistory } from '#lib/server/many/load-history'
import type { ManyProps } from '#lib/server/many/many-address'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('chosen.frame')
  return { title: t('titles.history') }
}

export default async function Page(props: ManyProps) {
  const page = await loadHistory(props)
  return page.ok ? <HistoryPage {...page.value} /> : <ChosenFailure view="history" error={page.error} />
}
