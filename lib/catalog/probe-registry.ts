import type { Context } from '#lib/context/context'
import type { KnownRegistry } from '#lib/context/known-registry'
import type { RegistryAnswer } from '#lib/contract/registries'
import { attempt } from '#lib/errors/attempt'
import { toWire } from '#lib/errors/to-wire'
import { tell } from '#lib/messages/tell'
import type { RegistryClient } from '#lib/registry/types'
import type { VendorClient } from '#lib/registry/vendors/vendor-client'
import { describeRegistry } from './describe-registry.ts'
import { reachableWords } from './reachable-words.ts'
import { readQuotas } from './read-quotas.ts'
import { withPatience } from './with-patience.ts'

/** Enough to say "37 repositories" or "100 and more" without walking a large registry. */
const firstPage = 100

const currentForMs = 60_000

/** By the vendor's own list where its kind has one, else by the catalog: what a page of the registry begins with. */
async function countRepositories(
  ctx: Context,
  client: RegistryClient,
  { listRepositories: list }: VendorClient,
): Promise<RegistryAnswer['repositories']> {
  const told = list && (await attempt(() => list(undefined, { signal: ctx.signal })))
  if (told?.ok) {
    const { repositories, next, total } = told.value
    return { count: total ?? repositories.length, more: total === undefined && next !== undefined }
  }
  const page = await attempt(() => client.catalog({ n: firstPage }, { signal: ctx.signal }))
  return page.ok ? { count: page.value.repositories.length, more: page.value.next !== undefined } : undefined
}

async function ask(ctx: Context, { host, capabilities }: KnownRegistry, hurried: boolean) {
  const client = await ctx.registry(host)
  const ping = await client.ping({ signal: ctx.signal })
  if (capabilities.list.can === 'no') return { ping }
  const vendor = await ctx.vendor(host, { detect: !hurried })
  // A page of many registries asks no vendor how many there are.
  if (hurried && vendor.listRepositories) return { ping }
  return { ping, repositories: await countRepositories(ctx, client, vendor) }
}

/** As a page of many shows it: the first page is opened often, and a registry's rate limit is everybody's. */
const askHurriedly = (ctx: Context, known: KnownRegistry) =>
  ctx.recent(['probe', known.host], currentForMs, () => withPatience(ctx, known.host, hurry => ask(hurry, known, true)))

/**
 * Asks one registry now: does it answer, how does it authenticate, what does it list. A failure is part of the answer.
 * `hurried` gives it up after a moment, and tells again what it has answered within the last minute.
 */
export async function probeRegistry(ctx: Context, host: string, hurried = false): Promise<RegistryAnswer> {
  const known = await ctx.describeRegistry(host)
  const registry = await describeRegistry(ctx, known)
  const [probe, quotas] = await Promise.all([
    attempt(() => (hurried ? askHurriedly(ctx, known) : ask(ctx, known, false))),
    // A page of many registries shows none.
    hurried ? [] : readQuotas(ctx, host),
  ])
  if (!probe.ok) return { registry, reachable: false, error: toWire(probe.error, ctx.locale) }
  const { ping, repositories } = probe.value
  return {
    registry,
    reachable: true,
    words: tell(reachableWords({ capabilities: known.capabilities, repositories }, ctx.locale), ctx.locale),
    scheme: ping.scheme,
    ...(ping.software !== undefined && { software: ping.software }),
    ...(repositories && { repositories }),
    ...(quotas.length > 0 && { quotas }),
  }
}
