import type { OverviewFacts } from '#lib/contract/views/overview'
import type { Demos } from '../ui/demos.tsx'
import { Overview } from './overview.tsx'
import { chart, config, imageManifest, reference } from './sample-image.ts'

const { registry, name, digest } = reference

const view = (subject: OverviewFacts['subject'], ubi = false) => (
  <Overview
    subject={subject}
    reference={reference}
    commands={{ repository: { registry, name }, digest, kind: subject.kind }}
    ubi={ubi}
  />
)

export const demos: Demos = {
  'an image of UBI': () => view({ kind: 'image', config, manifest: imageManifest }, true),
  'an artifact': () => view({ kind: 'artifact', manifest: chart }),
  'of no known type': () => view({ kind: 'unknown', mediaType: `application/${'x-'.repeat(60)}<b>json</b>` }),
}
