import { told } from '#lib/server/answer'
import { answerTree } from '#lib/server/many/tree-request'
import { route } from '#lib/server/route'

export const GET = route('tree', async (ctx, query) => told(await answerTree(ctx, query), ctx, 'moving'))
