import type { Metadata } from 'next'
import { ImagePage } from '#components/image/image-page'
import { WhereView } from '#components/where/where-view'
import type { ImagePageProps } from '#lib/server/pages/image-address'
import { imageMetadata } from '#lib/server/pages/image-metadata'
import { loadImagePage } from '#lib/server/pages/load-image-page'
import { loadWhere } from '#lib/server/pages/load-where'

export const generateMetadata = (props: ImagePageProps): Promise<Metadata> => imageMetadata('where', props)

export default async function Page(props: ImagePageProps) {
  const page = await loadImagePage('where', props, loaded => loadWhere(loaded, props))
  return <ImagePage {...page}>{facts => <WhereView {...facts} />}</ImagePage>
}
