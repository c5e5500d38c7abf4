import type { Metadata } from 'next'
import { ImagePage } from '#components/image/image-page'
import { PackagesPage } from '#components/packages/packages-page'
import type { ImagePageProps } from '#lib/server/pages/image-address'
import { imageMetadata } from '#lib/server/pages/image-metadata'
import { loadPackagesPage } from '#lib/server/pages/load-packages'

export const generateMetadata = (props: ImagePageProps): Promise<Metadata> => imageMetadata('packages', props)

export default async function Page(props: ImagePageProps) {
  const page = await loadPackagesPage(props)
  return <ImagePage {...page}>{packages => <PackagesPage {...packages} />}</ImagePage>
}
