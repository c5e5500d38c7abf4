import { isReset } from './failure.ts'
import { parseRetryAfter } from './retry-after.ts'
import type { EgressResponse } from './types.ts'

/** Tries after the first one. */
export const maxRetries = 3
const baseMs = 250
const retryStatuses: ReadonlySet<number> = new Set([429, 500, 502, 503, 504])

/** RFC 9110 section 9.2.2 would allow PUT and DELETE too, but a lost answer must not repeat a write. */
export const isRetriable = (method: string): boolean => method === 'GET' || method === 'HEAD'

/** Exponential with full jitter: between half and all of 250, 500, 1000 ms. */
const backoffMs = (retry: number, random: () => number): number => baseMs * 2 ** retry * (0.5 + random() / 2)

export interface RetryClock {
  readonly random: () => number
  readonly now: () => Date
}

/**
 * How long to wait before trying again after this answer; `undefined` when it stands. `Retry-After` is obeyed up to
 * what is left of `waitBudgetMs`; a registry that asks for more gets its answer shown instead.
 */
export function retryDelayAfterAnswer(
  response: Pick<EgressResponse, 'status' | 'header'>,
  retry: number,
  waitBudgetMs: number,
  clock: RetryClock,
): number | undefined {
  if (!retryStatuses.has(response.status) || retry >= maxRetries) return undefined
  const asked = parseRetryAfter(response.header('retry-after'), clock.now())
  if (asked === undefined) return backoffMs(retry, clock.random)
  return asked <= waitBudgetMs ? asked : undefined
}

/**
 * The same after a failure before the first header. A reset on a connection that had served before is the race of an
 * idle timeout at the other end, and is tried again at once.
 */
export function retryDelayAfterFailure(
  cause: unknown,
  retry: number,
  wasReused: boolean,
  clock: RetryClock,
): number | undefined {
  if (!isReset(cause) || retry >= maxRetries) return undefined
  return wasReused && retry === 0 ? 0 : backoffMs(retry, clock.random)
}
