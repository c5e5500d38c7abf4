import { sampleNow, sampleReferences } from '../chosen/sample-chosen.ts'
import type { Demos } from '../ui/demos.tsx'
import { samplePlaces, sampleRows } from './sample-where.ts'
import { WhereView } from './where-view.tsx'

const [reference = { registry: 'registry.example.com', name: 'team/httpd' }] = sampleReferences
const facts = { reference, now: sampleNow, plainHosts: {} }

export const demos: Demos = {
  'nowhere to ask': () => <WhereView {...facts} places={[]} />,
  answered: () => (
    <WhereView
      {...facts}
      places={samplePlaces.slice(0, 2)}
      answer={{ digest: reference.digest ?? '', rows: sampleRows.slice(0, 2) }}
    />
  ),
}
