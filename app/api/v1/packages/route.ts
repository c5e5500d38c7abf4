import { listImagePackages } from '#lib/inspect/list-image-packages'
import { packagesAnswer } from '#lib/server/packages/packages-answer'
import { route, toReference } from '#lib/server/route'

export const GET = route('packages', async (ctx, { ref, platform, format }) => {
  const reference = toReference(ref)
  return packagesAnswer(ctx, { reference, format, packages: await listImagePackages(ctx, reference, platform) })
})
