import type { Demos } from '#components/ui/demos'
import { ComparedSides } from './compared-sides.tsx'
import { place } from './sample-compare.ts'

export const demos: Demos = {
  'two tags': () => <ComparedSides place={place} />,
  'by digest': () => (
    <ComparedSides place={{ ...place, from: { ...place.pinned.from, name: `${'namespace/'.repeat(6)}httpd` } }} />
  ),
}
