import { testLogin } from '#lib/catalog/test-login'
import { json } from '#lib/server/answer'
import { route } from '#lib/server/route'

export const POST = route('loginTest', async (ctx, { registry }) => json(await testLogin(ctx, registry)))
