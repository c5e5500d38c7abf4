import type { Demos } from '#components/ui/demos'
import { CompareExport } from './compare-export.tsx'
import { place } from './sample-compare.ts'

export const demos: Demos = {
  links: () => <CompareExport place={place} />,
}
