import type { Demos } from '#components/ui/demos'
import { RetryCountdown } from './retry-countdown.tsx'

export const demos: Demos = {
  waiting: () => <RetryCountdown afterMs={3_600_000} />,
  over: () => <RetryCountdown afterMs={0} />,
}
