import type { Demos } from '../ui/demos.tsx'
import { FindingsTable } from './findings-table.tsx'
import { sampleFacts, sampleNarrowed } from './sample-security.ts'

const { reference, layers, state } = sampleFacts
const show = (several: boolean) => (
  <FindingsTable rows={sampleNarrowed.rows} several={several} reference={reference} layers={layers} state={state} />
)

export const demos: Demos = { several: () => show(true), single: () => show(false) }
