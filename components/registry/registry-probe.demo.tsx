import type { Demos } from '#components/ui/demos'
import { RegistryProbe } from './registry-probe.tsx'
import { SampleAnswers } from './sample-answers.sample.tsx'
import { sampleEntries } from './sample-entries.ts'

const probe = (host: string, lists: boolean) => () => (
  <SampleAnswers>
    <RegistryProbe host={host} lists={lists} />
  </SampleAnswers>
)

export const demos: Demos = {
  'one repository': probe(sampleEntries.samples.host, true),
  'more than were counted': probe(sampleEntries.signedIn.host, true),
  'does not list': probe(sampleEntries.redHat.host, false),
  unreachable: probe(sampleEntries.longName.host, true),
}
