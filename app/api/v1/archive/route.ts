import { archiveFileName } from '#lib/format/file-names'
import { archiveImage } from '#lib/inspect/downloads/archive-image'
import { archiveAnswer } from '#lib/server/downloads/archive-answer'
import { route, toReference } from '#lib/server/route'

export const GET = route('archive', async (ctx, { ref, platform, format }) => {
  const reference = toReference(ref)
  const entries = await archiveImage(ctx, reference, { format, platform })
  return archiveAnswer(entries, archiveFileName(reference, format))
})
