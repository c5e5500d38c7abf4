import { setTimeout as delay } from 'node:timers/promises'
import { attempt } from '#lib/errors/attempt'

const patienceMs = 1_500

/**
 * A question beside the one that matters: what it would tell is left out where it is refused, or takes longer than that
 * one is worth waiting for.
 */
export async function beside<T>(ask: () => Promise<T>): Promise<T | undefined> {
  const enough = new AbortController()
  const late = delay(patienceMs, undefined, { signal: enough.signal }).catch(() => undefined)
  const found = await Promise.race([attempt(ask), late])
  enough.abort()
  return found?.ok ? found.value : undefined
}
