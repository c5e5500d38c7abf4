import type { Demos } from '../ui/demos.tsx'
import { ReportList } from './report-list.tsx'
import { sampleAnswer, sampleNow, sampleReference, unscannedAnswer } from './sample-security.ts'

const show = (answer: typeof sampleAnswer) => <ReportList answer={answer} reference={sampleReference} now={sampleNow} />

export const demos: Demos = { several: () => show(sampleAnswer), queued: () => show(unscannedAnswer) }
