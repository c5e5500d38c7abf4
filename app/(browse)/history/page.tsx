import type { Metadata } from 'next'
import { ChosenFailure } from '#components/chosen/chosen-failure'
import { HistoryPage } from '#components/history/history-page'
import { loadHistory } from '#lib/server/many/load-history'
import type { ManyProps } from '#lib/server/many/many-address'
import { manyMetadata } from '#lib/server/many/many-metadata'

export const generateMetadata = (props: ManyProps): Promise<Metadata> => manyMetadata('history', props)

export default async function Page(props: ManyProps) {
  const page = await loadHistory(props)
  return page.ok ? <HistoryPage {...page.value} /> : <ChosenFailure view="history" error={page.error} />
}
