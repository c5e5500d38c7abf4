import type { Demos } from '../ui/demos.tsx'
import { RawView } from './raw-view.tsx'
import { chart, imageManifest, reference } from './sample-image.ts'

const { mediaType, config } = imageManifest
const document = {
  text: JSON.stringify({ schemaVersion: 2, mediaType, config: { digest: config.digest } }),
  cut: false,
  sizeBytes: 1_204,
  digest: reference.digest,
  mediaType,
  reference,
  signed: false,
  blob: false,
}

export const demos: Demos = {
  'a manifest': () => <RawView {...document} manifest={chart} exactHref="/styleguide" />,
  'an index, of which one was chosen': () => (
    <RawView
      {...document}
      mediaType="application/vnd.oci.image.index.v1+json"
      chosen={{ digest: config.digest, platform: 'linux/amd64' }}
    />
  ),
  'a blob, cut and hostile': () => (
    <RawView
      {...document}
      text={'{"x": "<b>\\u202e</b> \u202egnp'}
      mediaType="text/x"
      blob
      cut
      exactHref="/styleguide"
    />
  ),
  'of no known type': () => (
    <RawView
      {...document}
      text="not JSON"
      manifest={{ kind: 'unknown', mediaType: 'text/html', source: 'content-type', family: 'unknown', annotations: {} }}
    />
  ),
}
