import type { Demos } from '#components/ui/demos'
import { ImageStream } from './image-stream.tsx'
import { sampleStream } from './sample-facts.ts'

const repository = { registry: 'image-registry.openshift-image-registry.svc:5000', name: 'web/httpd' }
const { imageStream } = sampleStream

export const demos: Demos = {
  'with a history': () => imageStream && <ImageStream repository={repository} stream={imageStream} />,
  'just made': () => <ImageStream repository={repository} stream={{ namespace: 'web', name: 'new' }} />,
}
