import { told } from '#lib/server/answer'
import { answerMatrix, streamMatrix } from '#lib/server/many/matrix-request'
import { ndjson } from '#lib/server/ndjson'
import { route } from '#lib/server/route'

export const GET = route('matrix', async (ctx, query) =>
  query.stream ? ndjson(streamMatrix(ctx, query)) : told(await answerMatrix(ctx, query), ctx, 'moving'),
)
