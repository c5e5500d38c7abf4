import { listFiles } from '#lib/inspect/files/list-files'
import { openFiles } from '#lib/inspect/files/open-files'
import { json } from '#lib/server/answer'
import { streamFiles } from '#lib/server/files/stream-files'
import { freshnessOf, route, toReference } from '#lib/server/route'
import { streamBody } from '#lib/server/stream-body'

export const GET = route('files', async (ctx, query) => {
  const reference = toReference(query.ref)
  if (query.stream)
    return {
      body: streamBody(streamFiles(ctx, reference, query)),
      contentType: 'application/x-ndjson',
      isOwnType: true,
      freshness: 'never',
    }
  const files = await openFiles(ctx, reference, { platform: query.platform, upTo: query.layer })
  return json(listFiles(files, query), freshnessOf(reference))
})
