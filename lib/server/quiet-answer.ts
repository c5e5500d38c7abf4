import 'server-only'
import { withPatience } from '#lib/catalog/with-patience'
import type { Context } from '#lib/context/context'
import { attempt } from '#lib/errors/attempt'
import { toWire } from '#lib/errors/to-wire'
import { type Answer, told } from './answer.ts'

/**
 * A list as it is asked for while somebody types. Many registries are asked then and some fail: that is no failure of
 * the page, so the answer is `{error: …}` with status 200, of which a browser's console says nothing.
 */
export async function quietAnswer(
  ctx: Context,
  host: string,
  answer: (ctx: Context) => Promise<Answer>,
): Promise<Answer> {
  const attempted = await attempt(() => withPatience(ctx, host, answer))
  return attempted.ok ? attempted.value : told({ error: toWire(attempted.error, ctx.locale) }, ctx)
}
