import { listRepositories } from '#lib/catalog/list-repositories'
import { told } from '#lib/server/answer'
import { route } from '#lib/server/route'

export const GET = route('repositories', async (ctx, { registry, cursor }) =>
  told(await listRepositories(ctx, registry, cursor), ctx, 'moving'),
)
