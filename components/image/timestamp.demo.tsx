import type { Demos } from '../ui/demos.tsx'
import { now } from './sample-image.ts'
import { Timestamp } from './timestamp.tsx'

export const demos: Demos = {
  recent: () => <Timestamp text="2026-11-18T09:30:00Z" now={now} />,
  'no time at all': () => <Timestamp text="1970-01-01T00:00:00Z" now={now} />,
  unknown: () => <Timestamp text="<b>yesterday</b>" now={now} />,
}
