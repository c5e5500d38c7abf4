import type { Metadata } from 'next'
import { ImagePage } from '#components/image/image-page'
import { RunView } from '#components/run/run-view'
import type { ImagePageProps } from '#lib/server/pages/image-address'
import { imageMetadata } from '#lib/server/pages/image-metadata'
import { loadImagePage } from '#lib/server/pages/load-image-page'
import { loadRun } from '#lib/server/pages/load-run'

export const generateMetadata = (props: ImagePageProps): Promise<Metadata> => imageMetadata('run', props)

export default async function Page(props: ImagePageProps) {
  const page = await loadImagePage('run', props, loadRun)
  return <ImagePage {...page}>{facts => <RunView {...facts} />}</ImagePage>
}
