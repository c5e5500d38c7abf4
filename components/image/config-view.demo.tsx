import type { ImageConfig } from '#lib/oci/config/types'
import type { Demos } from '../ui/demos.tsx'
import { ConfigView } from './config-view.tsx'
import { config, emptyConfig, hostileConfig, imageManifest, now, reference } from './sample-image.ts'

const { mediaType, digest, sizeBytes } = imageManifest.config

const view = (of: ImageConfig, cut = false) => (
  <ConfigView
    config={of}
    text={JSON.stringify({ architecture: of.architecture, os: of.os, config: { Labels: of.execution.labels } })}
    cut={cut}
    sizeBytes={sizeBytes}
    digest={digest}
    mediaType={mediaType}
    reference={reference}
    exactHref="/styleguide"
    now={now}
  />
)

export const demos: Demos = {
  filled: () => view(config),
  empty: () => view(emptyConfig),
  'hostile, cut': () => view(hostileConfig, true),
}
