import type { Demos } from '#components/ui/demos'
import { FilterForm } from './filter-form.tsx'
import { sampleRepository, sampleState } from './sample-tags.ts'

export const demos: Demos = {
  empty: () => <FilterForm repository={sampleRepository} state={sampleState} />,
  filled: () => <FilterForm repository={sampleRepository} state={{ ...sampleState, filter: '2.4' }} />,
}
