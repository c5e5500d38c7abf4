import type { Metadata } from 'next'
import { ImagePage } from '#components/image/image-page'
import { LayersView } from '#components/layers/layers-view'
import type { ImagePageProps } from '#lib/server/pages/image-address'
import { imageMetadata } from '#lib/server/pages/image-metadata'
import { loadImagePage } from '#lib/server/pages/load-image-page'
import { loadLayers } from '#lib/server/pages/load-layers'

export const generateMetadata = (props: ImagePageProps): Promise<Metadata> => imageMetadata('layers', props)

export default async function Page(props: ImagePageProps) {
  const page = await loadImagePage('layers', props, loadLayers)
  return <ImagePage {...page}>{layers => <LayersView {...layers} />}</ImagePage>
}
