import { json } from '#lib/server/answer'
import { confirmRegistry } from '#lib/server/confirm-registry'
import { route } from '#lib/server/route'

export const POST = route('confirm', async (_ctx, { registry }) => json(await confirmRegistry(registry)))
