import type { Demos } from '#components/ui/demos'
import { RegistryProbe } from './registry-probe.tsx'
import { SampleAnswers } from './sample-answers.sample.tsx'
import { sampleEntries } from './sample-entries.ts'

const probe = (host: string) => () => (
  <SampleAnswers>
    <RegistryProbe host={host} />
  </SampleAnswers>
)

export const demos: Demos = {
  'one repository': probe(sampleEntries.samples.host),
  'more than were counted': probe(sampleEntries.signedIn.host),
  'does not list': probe(sampleEntries.redHat.host),
  unreachable: probe(sampleEntries.longName.host),
}
