import { compareImages } from '#lib/compare/compare-images'
import { compareAnswer, comparedImages, compareFreshness, compareOptions } from '#lib/server/compare/compare-answer'
import { streamCompare } from '#lib/server/compare/stream-compare'
import { ndjson } from '#lib/server/ndjson'
import { route } from '#lib/server/route'

export const GET = route('compare', async (ctx, query) => {
  const images = comparedImages(query)
  const options = compareOptions(query)
  if (query.stream) return ndjson(streamCompare(ctx, images, options))
  return compareAnswer(ctx, await compareImages(ctx, images, options), query, compareFreshness(images))
})
