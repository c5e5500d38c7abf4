import type { Demos } from '../ui/demos.tsx'
import { ArtifactOverview } from './artifact-overview.tsx'
import { chart, reference, sbom } from './sample-image.ts'

export const demos: Demos = {
  'a chart': () => <ArtifactOverview manifest={chart} reference={reference} />,
  'about an image, with hostile names': () => <ArtifactOverview manifest={sbom} reference={reference} />,
  'no blobs': () => <ArtifactOverview manifest={{ ...sbom, layers: [] }} reference={reference} />,
}
