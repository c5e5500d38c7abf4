import type { Demos } from '#components/ui/demos'
import { ListAge } from './list-age.tsx'

const now = '2026-11-22T09:30:00Z'
const list = { readAt: '2026-11-22T09:00:00Z', count: 3_000 } as const

export const demos: Demos = {
  whole: () => <ListAge list={{ ...list, state: 'whole' }} now={now} />,
  'longer than is kept': () => <ListAge list={{ ...list, state: 'cut' }} now={now} />,
  'broke off': () => <ListAge list={{ ...list, state: 'broken' }} now={now} />,
  'being read anew': () => <ListAge list={{ ...list, state: 'whole' }} now={now} isRefreshing />,
  'without scripts': () => <ListAge list={{ ...list, state: 'whole' }} now={now} />,
}
