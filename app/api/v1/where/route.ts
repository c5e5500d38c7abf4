import { findElsewhere } from '#lib/compare/where/find-elsewhere'
import { told } from '#lib/server/answer'
import { streamWhere } from '#lib/server/many/stream-where'
import { ndjson } from '#lib/server/ndjson'
import { route, toReference } from '#lib/server/route'

export const GET = route('where', async (ctx, query) =>
  query.stream ? ndjson(streamWhere(ctx, query)) : told(await findElsewhere(ctx, toReference(query.ref), query), ctx),
)
