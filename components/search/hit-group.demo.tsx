import type { Demos } from '#components/ui/demos'
import { HitGroup } from './hit-group.tsx'
import { groupHits } from './narrow-hits.ts'
import { sampleHits, sampleLines, sampleNow, sampleSources } from './sample-search.ts'
import { progressOf } from './search-progress.ts'

const groups = groupHits(sampleHits, sampleSources)
const { settled } = progressOf(sampleLines)

export const demos: Demos = Object.fromEntries(
  groups.map(group => [
    group.source.title,
    () => <HitGroup group={group} words={['httpd']} now={sampleNow} settled={settled.get(group.source.host)} />,
  ]),
)
