import type { Demos } from '../ui/demos.tsx'
import { FindingsFilter } from './findings-filter.tsx'
import { narrowFindings } from './narrow-findings.ts'
import { sampleAnswer, sampleFacts } from './sample-security.ts'

const show = (state: typeof sampleFacts.state) => (
  <FindingsFilter facts={{ ...sampleFacts, state }} narrowed={narrowFindings(sampleAnswer, state)} />
)

export const demos: Demos = {
  all: () => show({}),
  narrowed: () => show({ severity: 'critical', fixable: true, filter: 'CVE' }),
}
