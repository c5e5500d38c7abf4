import type { Metadata } from 'next'
import { ImagePage } from '#components/image/image-page'
import { ReferrersView } from '#components/image/referrers-view'
import type { ImagePageProps } from '#lib/server/pages/image-address'
import { imageMetadata } from '#lib/server/pages/image-metadata'
import { loadImagePage } from '#lib/server/pages/load-image-page'
import { loadReferrers } from '#lib/server/pages/load-referrers'

export const generateMetadata = (props: ImagePageProps): Promise<Metadata> => imageMetadata('referrers', props)

export default async function Page(props: ImagePageProps) {
  const page = await loadImagePage('referrers', props, loadReferrers)
  return <ImagePage {...page}>{referrers => <ReferrersView {...referrers} />}</ImagePage>
}
