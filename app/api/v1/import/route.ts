import { json } from '#lib/server/answer'
import { importDropped } from '#lib/server/import-dropped'
import { route } from '#lib/server/route'

export const POST = route('importArchive', async (ctx, { name }, request) =>
  json(await importDropped(ctx, name, request)),
)
