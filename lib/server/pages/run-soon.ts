import 'server-only'
import { setTimeout } from 'node:timers/promises'
import type { Context } from '#lib/context/context'

/** What is done within this needs no page that tells how far it is. */
const patienceMs = 1_500
/** The same once the work has something to tell, which is better told than waited for. */
const tellingPatienceMs = 200
/** How long the work goes on for the browser to come back and ask how far it is. */
const handoverMs = 10_000

/**
 * What `work` gives, or nothing where it takes longer than a page may. A page without JavaScript cannot ask again: it
 * `waits` for the whole. Work calls `tells` when it could tell how far it is.
 */
export async function runSoon<T extends object>(
  ctx: Context,
  waits: boolean,
  work: (ctx: Context, tells: () => void) => Promise<T>,
): Promise<T | undefined> {
  const leave = new AbortController()
  const telling = Promise.withResolvers<void>()
  const working = work({ ...ctx, signal: AbortSignal.any([ctx.signal, leave.signal]) }, telling.resolve)
  if (waits) return working
  const told = telling.promise.then(() => setTimeout(tellingPatienceMs))
  const done = await Promise.race([working, setTimeout(patienceMs), told])
  if (done) return done
  working.catch(() => {})
  setTimeout(handoverMs, undefined, { ref: false }).then(() => leave.abort())
  return undefined
}
