import type { Demos } from '../ui/demos.tsx'
import { emptyAnswer, sampleFacts, sampleReference, unscannedAnswer } from './sample-security.ts'
import { SecurityView } from './security-view.tsx'

const clean = {
  ...emptyAnswer,
  reports: [{ source: 'Harbor', state: 'scanned', findings: [], subject: sampleReference.digest }],
} as const

export const demos: Demos = {
  several: () => <SecurityView {...sampleFacts} />,
  'nothing matches': () => <SecurityView {...sampleFacts} state={{ severity: 'low', fixable: true, filter: 'x' }} />,
  clean: () => <SecurityView {...sampleFacts} answer={clean} />,
  queued: () => <SecurityView {...sampleFacts} answer={unscannedAnswer} />,
  'no source': () => <SecurityView {...sampleFacts} answer={emptyAnswer} />,
}
