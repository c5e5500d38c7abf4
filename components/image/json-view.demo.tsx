import type { Demos } from '../ui/demos.tsx'
import { JsonView } from './json-view.tsx'

const manifest = {
  schemaVersion: 2,
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  config: {
    mediaType: 'application/vnd.oci.image.config.v1+json',
    digest: `sha256:${'38427c29'.repeat(8)}`,
    size: 7023,
  },
  layers: [],
}

export const demos: Demos = {
  'one line, laid out': () => <JsonView text={JSON.stringify(manifest)} what="manifest" address="/styleguide" />,
  'with links': () => (
    <JsonView
      text={JSON.stringify(manifest, null, 1)}
      what="manifest"
      address="/styleguide"
      linkOf={(value, key) => (key === 'digest' ? { href: '/styleguide', title: value } : undefined)}
    />
  ),
  'no JSON': () => <JsonView text={'<html>\n<b>Not \u202e found</b>'} what="manifest" address="/styleguide" cut />,
}
