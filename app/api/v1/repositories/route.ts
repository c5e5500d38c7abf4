import { listKeptRepositories } from '#lib/catalog/list-kept-repositories'
import { listRepositories } from '#lib/catalog/list-repositories'
import type { Context } from '#lib/context/context'
import { told } from '#lib/server/answer'
import { quietAnswer } from '#lib/server/quiet-answer'
import { route } from '#lib/server/route'

export const GET = route('repositories', async (ctx, { registry, cursor, kept, fresh, quiet }) => {
  const list = (asker: Context) =>
    kept ? listKeptRepositories(asker, registry, { cursor, fresh }) : listRepositories(asker, registry, cursor)
  const answer = async (asker: Context) => told(await list(asker), asker, 'moving')
  return quiet ? quietAnswer(ctx, registry, answer) : answer(ctx)
})
