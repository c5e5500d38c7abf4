import { testLogin } from '#lib/catalog/test-login'
import { told } from '#lib/server/answer'
import { route } from '#lib/server/route'

export const POST = route('loginTest', async (ctx, { registry }) => told(await testLogin(ctx, registry), ctx))
