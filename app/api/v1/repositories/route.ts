import { listRepositories } from '#lib/catalog/list-repositories'
import { json } from '#lib/server/answer'
import { route } from '#lib/server/route'

export const GET = route('repositories', async (ctx, { registry, cursor }) =>
  json(await listRepositories(ctx, registry, cursor), 'moving'),
)
