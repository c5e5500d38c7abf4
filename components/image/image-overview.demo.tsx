import type { Demos } from '../ui/demos.tsx'
import { ImageOverview } from './image-overview.tsx'
import { config, emptyConfig, hostileConfig, imageManifest } from './sample-image.ts'

export const demos: Demos = {
  'built on a known base': () => (
    <ImageOverview
      config={config}
      annotations={imageManifest.annotations}
      base={{ count: 1, name: 'quay.io/fedora/fedora:43', evidence: [] }}
    />
  ),
  empty: () => <ImageOverview config={emptyConfig} annotations={{}} />,
  hostile: () => <ImageOverview config={hostileConfig} annotations={{}} />,
}
