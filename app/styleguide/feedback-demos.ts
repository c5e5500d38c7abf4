import { demos as crash } from '#components/feedback/crash.demo'
import { demos as empty } from '#components/feedback/empty.demo'
import { demos as notice } from '#components/feedback/notice.demo'
import { demos as retryCountdown } from '#components/feedback/retry-countdown.demo'
import { demos as waiting } from '#components/feedback/waiting.demo'

/** Failure, emptiness and waiting. */
export const feedbackDemos = {
  crash,
  empty,
  notice,
  'retry-countdown': retryCountdown,
  waiting,
} as const
