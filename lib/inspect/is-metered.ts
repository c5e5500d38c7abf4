import type { Context } from '#lib/context/context'
import { kindTraits } from '#lib/registry/vendors/kinds'
import { registryKinds } from '#lib/registry/vendors/types'

/** Whether each manifest that is read counts against the reader's allowance, as on Docker Hub. */
export async function isMetered(ctx: Context, host: string): Promise<boolean> {
  const { kind } = await ctx.describeRegistry(host)
  return registryKinds.some(name => name === kind && kindTraits[name].metersManifests)
}
