import type { Demos } from '#components/ui/demos'
import { RegistryFacts } from './registry-facts.tsx'
import { SampleAnswers } from './sample-answers.sample.tsx'
import { sampleEntries } from './sample-entries.ts'

export const demos: Demos = {
  'facts of a vendor': () => (
    <SampleAnswers>
      <RegistryFacts registry={sampleEntries.redHat} />
    </SampleAnswers>
  ),
  'insecure, with a login for a part': () => (
    <SampleAnswers>
      <RegistryFacts registry={sampleEntries.longName} />
    </SampleAnswers>
  ),
}
