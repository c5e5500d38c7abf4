import type { Demos } from '#components/ui/demos'
import { RegistryCard } from './registry-card.tsx'
import { SampleAnswers } from './sample-answers.sample.tsx'
import { sampleEntries } from './sample-entries.ts'

export const demos: Demos = Object.fromEntries(
  Object.values(sampleEntries).map(registry => [
    registry.title,
    () => (
      <SampleAnswers>
        <RegistryCard registry={registry} />
      </SampleAnswers>
    ),
  ]),
)
