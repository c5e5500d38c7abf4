import { readSearch } from '#lib/catalog/search/read-search'
import { searchEverywhere } from '#lib/catalog/search/search-everywhere'
import { parseRegistry } from '#lib/oci/reference/parse-registry'
import { ndjson } from '#lib/server/ndjson'
import { route } from '#lib/server/route'

export const GET = route('search', async (ctx, { q, registry, limit, fresh }) => {
  const search = { ...readSearch(q), ...(registry !== undefined && { registry: parseRegistry(registry) }) }
  return { ...ndjson(searchEverywhere(ctx, search, { limit, fresh })), language: ctx.locale }
})
