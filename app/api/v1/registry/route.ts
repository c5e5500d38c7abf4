import { probeRegistry } from '#lib/catalog/probe-registry'
import { told } from '#lib/server/answer'
import { route } from '#lib/server/route'

export const GET = route('registry', async (ctx, { registry }) => told(await probeRegistry(ctx, registry), ctx))
