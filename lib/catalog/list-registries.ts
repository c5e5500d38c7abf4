import type { Context } from '#lib/context/context'
import type { RegistriesAnswer } from '#lib/contract/registries'
import { describeRegistry } from './describe-registry.ts'

/** Every registry that configuration, logins or the built-in table name; none of them is asked anything. */
export async function listRegistries(ctx: Context): Promise<RegistriesAnswer> {
  const known = await ctx.knownRegistries()
  return { registries: await Promise.all(known.map(registry => describeRegistry(ctx, registry))) }
}
