import type { Demos } from '#components/ui/demos'
import { CrashSample } from './crash.sample.tsx'

export const demos: Demos = { 'with a log entry': () => <CrashSample /> }
