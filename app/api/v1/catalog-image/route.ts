import { describeImage } from '#lib/catalog/describe-image'
import { parseDigest } from '#lib/oci/digest/digest'
import { parseRepository } from '#lib/oci/reference/parse-repository'
import { told } from '#lib/server/answer'
import { route } from '#lib/server/route'

export const GET = route('catalogImage', async (ctx, { repository, digest }) =>
  told(await describeImage(ctx, parseRepository(repository), parseDigest(digest)), ctx, 'moving'),
)
