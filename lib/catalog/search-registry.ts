import type { Context } from '#lib/context/context'
import type { RegistrySearchAnswer } from '#lib/contract/vendor'
import { tell } from '#lib/messages/tell'

/** A reader who types the same words again within this time gets the same answer. */
const currentForMs = 60_000

/** One page of a registry's own search. Throws AppError where the vendor fails; a vendor without a search is an answer. */
export async function searchRegistry(
  ctx: Context,
  host: string,
  query: string,
  cursor?: string,
): Promise<RegistrySearchAnswer> {
  const vendor = await ctx.vendor(host)
  const { search } = vendor
  if (!search) {
    const reason = tell(vendor.capabilities.search.why, ctx.locale)
    return { registry: host, searchable: false, reason, repositories: [] }
  }
  const page = await ctx.recent(['vendor-search', host, query, cursor ?? ''], currentForMs, () =>
    search(query, cursor, { signal: ctx.signal }),
  )
  return { registry: host, source: vendor.apiHost, searchable: true, ...page }
}
