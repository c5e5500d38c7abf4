import 'server-only'
import { setTimeout } from 'node:timers/promises'
import type { Context } from '#lib/context/context'

/** What is done within this needs no page that tells how far it is. */
const patienceMs = 1_500
/** How long the work goes on for the browser to come back and ask how far it is. */
const handoverMs = 10_000

/**
 * What `work` gives, or nothing where it takes longer than a page may. A page without JavaScript cannot ask again: it
 * `waits` for the whole.
 */
export async function runSoon<T extends object>(
  ctx: Context,
  waits: boolean,
  work: (ctx: Context) => Promise<T>,
): Promise<T | undefined> {
  const leave = new AbortController()
  const working = work({ ...ctx, signal: AbortSignal.any([ctx.signal, leave.signal]) })
  if (waits) return working
  const done = await Promise.race([working, setTimeout(patienceMs)])
  if (done) return done
  working.catch(() => {})
  setTimeout(handoverMs, undefined, { ref: false }).then(() => leave.abort())
  return undefined
}
