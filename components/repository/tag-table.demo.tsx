import type { Demos } from '#components/ui/demos'
import { sampleRepository, sampleState, sampleTags } from './sample-tags.ts'
import { TagTable } from './tag-table.tsx'

export const demos: Demos = {
  'one page': () => (
    <div className="min-w-[76rem]">
      <TagTable
        repository={sampleRepository}
        name={sampleTags.repository}
        state={sampleState}
        initial={sampleTags}
        now={new Date('2026-11-21T12:00:00Z')}
      />
    </div>
  ),
}
