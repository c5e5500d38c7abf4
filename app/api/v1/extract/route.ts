import { extractFiles } from '#lib/inspect/downloads/extract-files'
import { openFiles } from '#lib/inspect/files/open-files'
import { extractAnswer } from '#lib/server/downloads/extract-answer'
import { route, toReference } from '#lib/server/route'

export const GET = route('extract', async (ctx, { ref, platform, path, layer, format }) => {
  const reference = toReference(ref)
  const files = await openFiles(ctx, reference, { platform, upTo: layer })
  return extractAnswer(extractFiles(ctx, files, { path, format }), format, reference)
})
