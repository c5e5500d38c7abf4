import { listRegistries } from '#lib/catalog/list-registries'
import { told } from '#lib/server/answer'
import { route } from '#lib/server/route'

export const GET = route('registries', async ctx => told(await listRegistries(ctx), ctx))
