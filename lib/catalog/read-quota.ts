import type { Context } from '#lib/context/context'
import { attempt } from '#lib/errors/attempt'
import type { Quota } from '#lib/registry/vendors/vendor-facts'

/** A reader who reloads costs the vendor nothing. */
const currentForMs = 60_000
/** It is beside the point of the page. */
const deadlineMs = 3_000

/** What may still be asked of a registry, where its vendor tells; nothing where it does not, or fails at it. */
export async function readQuota(ctx: Context, host: string): Promise<Quota | undefined> {
  const answer = await attempt(async () => {
    const { quota } = await ctx.vendor(host)
    if (!quota) return undefined
    return ctx.recent(['vendor-quota', host], currentForMs, () => quota({ signal: ctx.signal, deadlineMs }))
  })
  return answer.ok && answer.value?.remaining !== undefined ? answer.value : undefined
}
