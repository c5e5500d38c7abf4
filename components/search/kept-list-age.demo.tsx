import type { Demos } from '#components/ui/demos'
import { KeptListAge } from './kept-list-age.tsx'
import { sampleNow } from './sample-search.ts'

const states = ['reading', 'whole', 'cut', 'broken'] as const

export const demos: Demos = Object.fromEntries(
  states.map(state => [
    state,
    () => <KeptListAge list={{ readAt: '2026-11-22T09:00:00Z', count: 100_000, state }} now={sampleNow} />,
  ]),
)
