import type { Demos } from '#components/ui/demos'
import { RedHatTable } from './red-hat-table.tsx'
import { SampleAnswers } from './sample-answers.sample.tsx'
import { sampleEntries } from './sample-entries.ts'

export const demos: Demos = {
  'one registry': () => (
    <SampleAnswers>
      <RedHatTable registries={[sampleEntries.redHat]} />
    </SampleAnswers>
  ),
}
