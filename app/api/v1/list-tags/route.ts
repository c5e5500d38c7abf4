import { listAllTags } from '#lib/inspect/list-all-tags'
import { formatRepository } from '#lib/oci/reference/format-reference'
import { parseRepository } from '#lib/oci/reference/parse-repository'
import { json } from '#lib/server/answer'
import { route } from '#lib/server/route'

export const GET = route('listTags', async (ctx, input) => {
  const repository = parseRepository(input.repository)
  const { tags } = await listAllTags(ctx, repository)
  return json({ Repository: formatRepository(repository), Tags: tags }, 'moving')
})
