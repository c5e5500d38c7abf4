import type { Demos } from '#components/ui/demos'
import { FilesFilterForm } from './files-filter.tsx'
import { place } from './sample-files.ts'

export const demos: Demos = {
  empty: () => <FilesFilterForm place={place} filter={{ cursor: 0 }} />,
  filled: () => (
    <FilesFilterForm
      place={place}
      filter={{ cursor: 0, glob: '*.conf', type: 'file', change: 'changed', min: 1_000, max: 65_536, removed: true }}
    />
  ),
}
