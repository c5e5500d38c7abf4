import { browseTags } from '#lib/catalog/browse-tags'
import { parseRepository } from '#lib/oci/reference/parse-repository'
import { json } from '#lib/server/answer'
import { route } from '#lib/server/route'

export const GET = route('tags', async (ctx, { repository, ...request }) =>
  json(await browseTags(ctx, parseRepository(repository), request), 'moving'),
)
