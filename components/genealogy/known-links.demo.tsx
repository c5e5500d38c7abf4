import { formatCanonical } from '#lib/oci/reference/format-reference'
import { sampleReferences } from '../chosen/sample-chosen.ts'
import type { Demos } from '../ui/demos.tsx'
import { KnownLinks } from './known-links.tsx'

const refs = sampleReferences.map(formatCanonical)

export const demos: Demos = {
  one: () => <KnownLinks refs={refs.slice(0, 1)} />,
  'more than are told': () => <KnownLinks refs={refs} isCut />,
}
