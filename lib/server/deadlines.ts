import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'

/** A signal that aborts after so long. */
export type Deadline = (afterMs: number) => AbortSignal

/**
 * Deadlines for whoever is asked, to be made before there is a request. A timer holds the asynchronous context it was
 * made in until it fires: that of a page holds its context, which holds its signal, which keeps the timer, so that every
 * page's whole answer would stay in memory until its deadline.
 */
export function createDeadlines(): Deadline {
  const outside = AsyncLocalStorage.snapshot()
  return afterMs => outside(() => AbortSignal.timeout(afterMs))
}
