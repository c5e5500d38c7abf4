import type { Demos } from '../ui/demos.tsx'
import { NoSource } from './no-source.tsx'
import { emptyAnswer, sampleReference } from './sample-security.ts'

export const demos: Demos = { one: () => <NoSource answer={emptyAnswer} reference={sampleReference} /> }
