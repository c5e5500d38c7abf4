import type { Context } from '#lib/context/context'
import { attempt } from '#lib/errors/attempt'
import type { Quota } from '#lib/registry/vendors/vendor-facts'

/** A reader who reloads costs the vendor nothing. */
const currentForMs = 60_000
/** It is beside the point of the page. */
const deadlineMs = 3_000

/** A page names no more: of a registry of many projects, those that store most come first. */
const maxQuotas = 5

/** What may still be asked of a registry, and stored in it, where its vendor tells; none where it does not, or fails at it. */
export async function readQuotas(ctx: Context, host: string): Promise<readonly Quota[]> {
  const answer = await attempt(async () => {
    const { quotas } = await ctx.vendor(host)
    if (!quotas) return []
    return ctx.recent(['vendor-quotas', host], currentForMs, () => quotas({ signal: ctx.signal, deadlineMs }))
  })
  return answer.ok ? answer.value.slice(0, maxQuotas) : []
}
