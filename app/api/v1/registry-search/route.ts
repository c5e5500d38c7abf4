import { searchRegistry } from '#lib/catalog/search-registry'
import { told } from '#lib/server/answer'
import { route } from '#lib/server/route'

export const GET = route('registrySearch', async (ctx, { registry, q, cursor }) =>
  told(await searchRegistry(ctx, registry, q, cursor), ctx, 'moving'),
)
