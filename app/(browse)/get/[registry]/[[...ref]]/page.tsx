import type { Metadata } from 'next'
import { ArtifactGetView } from '#components/get/artifact-get-view'
import { GetView } from '#components/get/get-view'
import { ImagePage } from '#components/image/image-page'
import type { ImagePageProps } from '#lib/server/pages/image-address'
import { imageMetadata } from '#lib/server/pages/image-metadata'
import { loadGet } from '#lib/server/pages/load-get'
import { loadImagePage } from '#lib/server/pages/load-image-page'
import { first } from '#lib/server/pages/page-props'

export const generateMetadata = (props: ImagePageProps): Promise<Metadata> => imageMetadata('get', props)

export default async function Page(props: ImagePageProps) {
  const { platform } = await props.searchParams
  const page = await loadImagePage('get', props, loaded => loadGet(loaded, first(platform)))
  return (
    <ImagePage {...page}>
      {({ target, artifact, archived }) =>
        artifact ? (
          <ArtifactGetView target={target} manifest={artifact} />
        ) : (
          <GetView target={target} archived={archived} />
        )
      }
    </ImagePage>
  )
}
