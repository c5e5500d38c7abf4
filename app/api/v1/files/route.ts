import { listFiles } from '#lib/inspect/files/list-files'
import { openFiles } from '#lib/inspect/files/open-files'
import { json } from '#lib/server/answer'
import { streamFiles } from '#lib/server/files/stream-files'
import { ndjson } from '#lib/server/ndjson'
import { freshnessOf, route, toReference } from '#lib/server/route'

export const GET = route('files', async (ctx, query) => {
  const reference = toReference(query.ref)
  if (query.stream) return ndjson(streamFiles(ctx, reference, query))
  const files = await openFiles(ctx, reference, { platform: query.platform, upTo: query.layer })
  return json(await listFiles(files, query), freshnessOf(reference))
})
