import { listRegistries } from '#lib/catalog/list-registries'
import { probeRegistries } from '#lib/catalog/probe-registries'
import { told } from '#lib/server/answer'
import { ndjson } from '#lib/server/ndjson'
import { route } from '#lib/server/route'

export const GET = route('registries', async (ctx, { stream }) =>
  stream ? { ...ndjson(probeRegistries(ctx)), language: ctx.locale } : told(await listRegistries(ctx), ctx),
)
