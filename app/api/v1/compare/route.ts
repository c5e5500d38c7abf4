import { compareImages } from '#lib/compare/compare-images'
import { compareAnswer, comparedImages, compareFreshness } from '#lib/server/compare/compare-answer'
import { route } from '#lib/server/route'

export const GET = route('compare', async (ctx, query) => {
  const images = comparedImages(query)
  const answer = await compareImages(ctx, images, { levels: query.view, rules: query.semantic })
  return compareAnswer(answer, query, compareFreshness(images))
})
