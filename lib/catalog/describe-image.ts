import type { Context } from '#lib/context/context'
import type { CatalogImageAnswer } from '#lib/contract/vendor'
import { attempt } from '#lib/errors/attempt'
import { toWire } from '#lib/errors/to-wire'
import { tell } from '#lib/messages/tell'
import type { Digest } from '#lib/oci/digest/digest'
import { formatRepository } from '#lib/oci/reference/format-reference'
import type { Repository } from '#lib/oci/reference/types'

/** Grades and advisories change by the day. */
const currentForMs = 5 * 60_000

/** What the vendor's catalog knows of one image, by the digest of its manifest. Fails as `describeRepository` does. */
export async function describeImage(
  ctx: Context,
  repository: Repository,
  digest: Digest,
  deadlineMs?: number,
): Promise<CatalogImageAnswer> {
  const { registry, name } = repository
  const vendor = await ctx.vendor(registry)
  const base = { repository: formatRepository(repository), digest }
  const { describeImage: ask } = vendor
  if (!ask) return { ...base, reason: tell(vendor.capabilities.describeImage.why, ctx.locale) }
  const facts = await attempt(() =>
    ctx.recent(['vendor-image', registry, name, digest], currentForMs, () =>
      ask(name, digest, { signal: ctx.signal, ...(deadlineMs !== undefined && { deadlineMs }) }),
    ),
  )
  if (!facts.ok) return { ...base, source: vendor.apiHost, error: toWire(facts.error, ctx.locale) }
  return { ...base, source: vendor.apiHost, facts: facts.value }
}
