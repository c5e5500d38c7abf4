import type { Metadata } from 'next'
import { FilesView } from '#components/files/files-view'
import { ImagePage } from '#components/image/image-page'
import type { ImagePageProps } from '#lib/server/pages/image-address'
import { filesMetadata } from '#lib/server/pages/image-metadata'
import { loadFilesPage } from '#lib/server/pages/load-files'

export const generateMetadata = (props: ImagePageProps): Promise<Metadata> => filesMetadata(props)

export default async function Page(props: ImagePageProps) {
  const page = await loadFilesPage(props)
  return <ImagePage {...page}>{files => <FilesView {...files} />}</ImagePage>
}
