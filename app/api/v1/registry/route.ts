import { probeRegistry } from '#lib/catalog/probe-registry'
import { json } from '#lib/server/answer'
import { route } from '#lib/server/route'

export const GET = route('registry', async (ctx, { registry }) => json(await probeRegistry(ctx, registry)))
