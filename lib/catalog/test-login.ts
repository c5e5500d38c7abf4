import type { Context } from '#lib/context/context'
import type { LoginTestAnswer } from '#lib/contract/registries'
import { toWire } from '#lib/errors/to-wire'

/** Tries the login that serves `host`. A refused login is an answer, not a failure. */
export async function testLogin(ctx: Context, host: string): Promise<LoginTestAnswer> {
  const client = await ctx.registry(host)
  const result = await client.testLogin({ signal: ctx.signal })
  if (!result.ok) return { ok: false, error: toWire(result.error, ctx.locale) }
  return { ok: true, scheme: result.scheme, ...(result.account !== undefined && { account: result.account }) }
}
