import type { Context } from '#lib/context/context'
import type { RegistryAnswer } from '#lib/contract/registries'
import { probeRegistry } from './probe-registry.ts'

/** What each of `work` becomes, in the order in which they end. */
async function* asTheyEnd<T>(work: readonly Promise<T>[]): AsyncGenerator<T> {
  const running = new Map(work.map((one, index) => [index, one.then(value => ({ index, value }))]))
  while (running.size > 0) {
    const { index, value } = await Promise.race(running.values())
    running.delete(index)
    yield value
  }
}

/** Asks every known registry at once, and tells of each as soon as it has answered, or has taken too long. */
export async function* probeRegistries(ctx: Context): AsyncGenerator<RegistryAnswer> {
  const known = await ctx.knownRegistries()
  yield* asTheyEnd(known.map(({ host }) => probeRegistry(ctx, host, true)))
}
