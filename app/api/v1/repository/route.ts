import { describeRepository } from '#lib/catalog/describe-repository'
import { parseRepository } from '#lib/oci/reference/parse-repository'
import { told } from '#lib/server/answer'
import { route } from '#lib/server/route'

export const GET = route('repository', async (ctx, { repository }) =>
  told(await describeRepository(ctx, parseRepository(repository)), ctx, 'moving'),
)
