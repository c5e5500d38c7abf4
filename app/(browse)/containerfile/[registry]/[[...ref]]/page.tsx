import type { Metadata } from 'next'
import { ContainerfileView } from '#components/image/containerfile-view'
import { ImagePage } from '#components/image/image-page'
import type { ImagePageProps } from '#lib/server/pages/image-address'
import { imageMetadata } from '#lib/server/pages/image-metadata'
import { loadContainerfile } from '#lib/server/pages/load-config'
import { loadImagePage } from '#lib/server/pages/load-image-page'

export const generateMetadata = (props: ImagePageProps): Promise<Metadata> => imageMetadata('containerfile', props)

export default async function Page(props: ImagePageProps) {
  const page = await loadImagePage('containerfile', props, loadContainerfile)
  return <ImagePage {...page}>{containerfile => <ContainerfileView {...containerfile} />}</ImagePage>
}
