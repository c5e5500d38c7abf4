import { compareFile } from '#lib/compare/file/compare-file'
import { json } from '#lib/server/answer'
import { comparedImages, compareFreshness } from '#lib/server/compare/compare-answer'
import { unifiedAnswer } from '#lib/server/compare/file-diff-answer'
import { route } from '#lib/server/route'

export const GET = route('compareFile', async (ctx, query) => {
  const images = comparedImages(query)
  const freshness = compareFreshness(images)
  const compared = await compareFile(ctx, images, {
    path: query.path,
    fromPath: query['from-path'],
    context: query.context,
  })
  return query.format === 'json' ? json(compared.diff, freshness) : unifiedAnswer(compared, freshness)
})
