import { archiveImage } from '#lib/inspect/downloads/archive-image'
import { archiveAnswer } from '#lib/server/downloads/archive-answer'
import { imageFileName } from '#lib/server/downloads/file-names'
import { route, toReference } from '#lib/server/route'

export const GET = route('archive', async (ctx, { ref, platform, format }) => {
  const reference = toReference(ref)
  const entries = await archiveImage(ctx, reference, { format, platform })
  return archiveAnswer(entries, `${imageFileName(reference)}.${format}.tar`)
})
