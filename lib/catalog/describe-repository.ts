import type { Context } from '#lib/context/context'
import type { RepositoryAnswer } from '#lib/contract/vendor'
import { attempt } from '#lib/errors/attempt'
import { toWire } from '#lib/errors/to-wire'
import { tell } from '#lib/messages/tell'
import { formatRepository } from '#lib/oci/reference/format-reference'
import type { Repository } from '#lib/oci/reference/types'

/** Descriptions and figures of vendors move slowly. */
const currentForMs = 5 * 60_000

/**
 * What the vendor tells of a repository. A vendor that has nothing to ask, or does not answer in time, is part of the
 * answer. Throws where the registry itself may not be opened (`confirmation-needed`, `forbidden-address` …).
 */
export async function describeRepository(
  ctx: Context,
  repository: Repository,
  deadlineMs?: number,
): Promise<RepositoryAnswer> {
  const { registry, name } = repository
  const vendor = await ctx.vendor(registry)
  const base = { repository: formatRepository(repository) }
  const { describeRepository: ask } = vendor
  if (!ask) return { ...base, reason: tell(vendor.capabilities.describeRepository.why, ctx.locale) }
  const facts = await attempt(() =>
    ctx.recent(['vendor-repository', registry, name], currentForMs, () =>
      ask(name, { signal: ctx.signal, ...(deadlineMs !== undefined && { deadlineMs }) }),
    ),
  )
  if (!facts.ok) return { ...base, source: vendor.apiHost, error: toWire(facts.error, ctx.locale) }
  return { ...base, source: vendor.apiHost, facts: facts.value }
}
