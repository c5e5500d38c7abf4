import { listRegistries } from '#lib/catalog/list-registries'
import { json } from '#lib/server/answer'
import { route } from '#lib/server/route'

export const GET = route('registries', async ctx => json(await listRegistries(ctx)))
