import { openFile } from '#lib/inspect/files/open-file'
import { openFiles } from '#lib/inspect/files/open-files'
import { fileAnswer } from '#lib/server/files/file-answer'
import { freshnessOf, route, toReference } from '#lib/server/route'

export const GET = route('file', async (ctx, { ref, platform, path, layer }, request) => {
  const reference = toReference(ref)
  const file = openFile(ctx, await openFiles(ctx, reference, { platform, upTo: layer }), path)
  const fileName = path.slice(path.lastIndexOf('/') + 1)
  return fileAnswer({ file, fileName, request, freshness: freshnessOf(reference) })
})
