import type { Demos } from '#components/ui/demos'
import { RepositoryFacts } from './repository-facts.tsx'
import { sampleAnswers } from './sample-facts.ts'

export const demos: Demos = Object.fromEntries(
  Object.entries(sampleAnswers).map(([state, answer]) => [
    state,
    () => (
      <RepositoryFacts answer={answer}>
        <span>243 tags</span>
      </RepositoryFacts>
    ),
  ]),
)
