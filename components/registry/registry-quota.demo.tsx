import type { Demos } from '#components/ui/demos'
import { RegistryQuota } from './registry-quota.tsx'
import { SampleAnswers } from './sample-answers.sample.tsx'
import { sampleEntries } from './sample-entries.ts'

const quota = (host: string) => () => (
  <SampleAnswers>
    <RegistryQuota host={host} />
  </SampleAnswers>
)

export const demos: Demos = {
  'pulls of an address': quota(sampleEntries.redHat.host),
  'nearly spent': quota(sampleEntries.signedIn.host),
}
