import type { Metadata } from 'next'
import { ComparePage } from '#components/compare/compare-page'
import { type CompareProps, loadCompare } from '#lib/server/pages/load-compare'
import { compareMetadata } from '#lib/server/pages/load-compare-metadata'

export const generateMetadata = (props: CompareProps): Promise<Metadata> => compareMetadata(props)

export default async function Page(props: CompareProps) {
  return <ComparePage data={await loadCompare(props)} />
}
