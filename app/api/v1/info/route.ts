import { imageInfo } from '#lib/inspect/image-info'
import { json } from '#lib/server/answer'
import { freshnessOf, route, toReference } from '#lib/server/route'

export const GET = route('info', async (ctx, input) => {
  const reference = toReference(input.ref)
  return json(await imageInfo(ctx, reference, input['filter-by-os']), freshnessOf(reference), reference.digest)
})
