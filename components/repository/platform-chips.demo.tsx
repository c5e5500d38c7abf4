import type { Demos } from '#components/ui/demos'
import type { TagDetails } from '#lib/contract/tags'
import { PlatformChips } from './platform-chips.tsx'
import { sampleRepository, sampleRows } from './sample-tags.ts'

const chips = (details: TagDetails) => <PlatformChips repository={sampleRepository} tag="latest" details={details} />

const contents = ['index', 'image', 'artifact', 'legacy', 'unknown'] as const

export const demos: Demos = {
  'five platforms, one of them absent': () => sampleRows[0]?.details && chips(sampleRows[0].details),
  ...Object.fromEntries(
    contents.map(content => [
      `${content} without a platform`,
      () => chips({ digest: `sha256:${'a'.repeat(64)}`, mediaType: '', content, platforms: [] }),
    ]),
  ),
}
