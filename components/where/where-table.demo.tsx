import { sampleNow } from '../chosen/sample-chosen.ts'
import type { Demos } from '../ui/demos.tsx'
import { samplePlaces, sampleRows } from './sample-where.ts'
import { WhereTable } from './where-table.tsx'

export const demos: Demos = {
  'every answer': () => (
    <WhereTable places={samplePlaces} rows={sampleRows} tag="2.4" created="2026-05-18T09:30:00Z" now={sampleNow} />
  ),
}
