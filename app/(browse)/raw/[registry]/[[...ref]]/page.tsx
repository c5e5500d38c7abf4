import type { Metadata } from 'next'
import { ImagePage } from '#components/image/image-page'
import { RawView } from '#components/image/raw-view'
import type { ImagePageProps } from '#lib/server/pages/image-address'
import { imageMetadata } from '#lib/server/pages/image-metadata'
import { loadImagePage } from '#lib/server/pages/load-image-page'
import { loadRaw } from '#lib/server/pages/load-raw'
import { first } from '#lib/server/pages/page-props'

export const generateMetadata = (props: ImagePageProps): Promise<Metadata> => imageMetadata('raw', props)

export default async function Page(props: ImagePageProps) {
  const { platform, blob } = await props.searchParams
  const page = await loadImagePage('raw', props, loaded =>
    loadRaw(loaded, { platform: first(platform), blob: first(blob) }),
  )
  return <ImagePage {...page}>{raw => <RawView {...raw} />}</ImagePage>
}
