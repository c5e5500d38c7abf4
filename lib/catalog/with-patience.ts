import type { Context } from '#lib/context/context'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'

/** A little longer than connecting may take, so that what fails there says so itself. */
export const defaultPatienceMs = 6_000

/**
 * Work that asks `host`, given up after a moment: for what is asked of many registries at once, where none may hold
 * up the others. Throws AppError `unreachable` then, else what `work` throws.
 */
export async function withPatience<T>(
  ctx: Context,
  host: string,
  work: (ctx: Context) => Promise<T>,
  patienceMs = defaultPatienceMs,
): Promise<T> {
  const deadline = AbortSignal.timeout(patienceMs)
  try {
    return await work({ ...ctx, signal: AbortSignal.any([ctx.signal, deadline]) })
  } catch (cause) {
    if (!deadline.aborted || ctx.signal.aborted) throw cause
    throw new AppError('unreachable', say`${host} did not answer within ${patienceMs / 1000} seconds.`, {
      hint: say`Open the registry’s own page to wait for it longer.`,
      host,
      cause,
    })
  }
}
