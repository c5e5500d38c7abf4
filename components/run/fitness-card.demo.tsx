import type { Demos } from '#components/ui/demos'
import { FitnessCard } from './fitness-card.tsx'
import { hostile, service, silent } from './sample-run.ts'

export const demos: Demos = {
  'declares everything': () => <FitnessCard execution={service} />,
  'declares nothing': () => <FitnessCard execution={silent} />,
  hostile: () => <FitnessCard execution={hostile} />,
}
