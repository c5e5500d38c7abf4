import { told } from '#lib/server/answer'
import { answerHistory, streamHistory } from '#lib/server/many/history-request'
import { ndjson } from '#lib/server/ndjson'
import { route } from '#lib/server/route'

export const GET = route('history', async (ctx, query) =>
  query.stream ? ndjson(streamHistory(ctx, query)) : told(await answerHistory(ctx, query), ctx, 'moving'),
)
