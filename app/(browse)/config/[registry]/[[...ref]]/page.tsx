import type { Metadata } from 'next'
import { ConfigView } from '#components/image/config-view'
import { ImagePage } from '#components/image/image-page'
import type { ImagePageProps } from '#lib/server/pages/image-address'
import { imageMetadata } from '#lib/server/pages/image-metadata'
import { loadConfig } from '#lib/server/pages/load-config'
import { loadImagePage } from '#lib/server/pages/load-image-page'

export const generateMetadata = (props: ImagePageProps): Promise<Metadata> => imageMetadata('config', props)

export default async function Page(props: ImagePageProps) {
  const page = await loadImagePage('config', props, loadConfig)
  return <ImagePage {...page}>{config => <ConfigView {...config} />}</ImagePage>
}
