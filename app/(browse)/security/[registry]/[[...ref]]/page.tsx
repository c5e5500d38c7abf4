import type { Metadata } from 'next'
import { ImagePage } from '#components/image/image-page'
import { SecurityView } from '#components/security/security-view'
import type { ImagePageProps } from '#lib/server/pages/image-address'
import { imageMetadata } from '#lib/server/pages/image-metadata'
import { loadSecurityPage } from '#lib/server/pages/load-security'

export const generateMetadata = (props: ImagePageProps): Promise<Metadata> => imageMetadata('security', props)

export default async function Page(props: ImagePageProps) {
  const page = await loadSecurityPage(props)
  return <ImagePage {...page}>{security => <SecurityView {...security} />}</ImagePage>
}
