import { listRepositories } from '#lib/catalog/list-repositories'
import type { Context } from '#lib/context/context'
import { told } from '#lib/server/answer'
import { quietAnswer } from '#lib/server/quiet-answer'
import { route } from '#lib/server/route'

export const GET = route('repositories', async (ctx, { registry, cursor, quiet }) => {
  const answer = async (asker: Context) => told(await listRepositories(asker, registry, cursor), asker, 'moving')
  return quiet ? quietAnswer(ctx, registry, answer) : answer(ctx)
})
