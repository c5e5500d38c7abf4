import type { Demos } from '#components/ui/demos'
import { emptyDescriptor } from '#lib/oci/manifest/empty-descriptor'
import { chart, sbom } from '../image/sample-image.ts'
import { ArtifactGetView } from './artifact-get-view.tsx'
import { behindLogin, local, open } from './sample-targets.ts'

export const demos: Demos = {
  'a chart behind a login': () => <ArtifactGetView target={behindLogin} manifest={chart} />,
  'an SBOM with hostile names': () => <ArtifactGetView target={open} manifest={sbom} />,
  'without blobs, by digest': () => (
    <ArtifactGetView target={local} manifest={{ ...chart, config: emptyDescriptor, layers: [] }} />
  ),
}
