import { browseTags } from '#lib/catalog/browse-tags'
import { parseRepository } from '#lib/oci/reference/parse-repository'
import { told } from '#lib/server/answer'
import { route } from '#lib/server/route'

export const GET = route('tags', async (ctx, { repository, ...request }) =>
  told(await browseTags(ctx, parseRepository(repository), request), ctx, 'moving'),
)
