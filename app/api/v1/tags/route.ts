import { browseTags } from '#lib/catalog/browse-tags'
import type { Context } from '#lib/context/context'
import { parseRepository } from '#lib/oci/reference/parse-repository'
import { told } from '#lib/server/answer'
import { quietAnswer } from '#lib/server/quiet-answer'
import { route } from '#lib/server/route'

export const GET = route('tags', async (ctx, { repository: text, quiet, ...request }) => {
  const repository = parseRepository(text)
  const answer = async (asker: Context) => told(await browseTags(asker, repository, request), asker, 'moving')
  return quiet ? quietAnswer(ctx, repository.registry, answer) : answer(ctx)
})
