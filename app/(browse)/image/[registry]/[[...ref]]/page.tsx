import type { Metadata } from 'next'
import { ImagePage } from '#components/image/image-page'
import { Overview } from '#components/image/overview'
import type { ImagePageProps } from '#lib/server/pages/image-address'
import { imageMetadata } from '#lib/server/pages/image-metadata'
import { loadImagePage } from '#lib/server/pages/load-image-page'
import { loadOverview } from '#lib/server/pages/load-overview'

export const generateMetadata = (props: ImagePageProps): Promise<Metadata> => imageMetadata('image', props)

export default async function Page(props: ImagePageProps) {
  const page = await loadImagePage('image', props, loadOverview)
  return <ImagePage {...page}>{overview => <Overview {...overview} />}</ImagePage>
}
