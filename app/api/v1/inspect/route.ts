import { inspectImage } from '#lib/inspect/inspect-image'
import { json } from '#lib/server/answer'
import { route, toReference } from '#lib/server/route'

// Moving even by digest: RepoTags lists the repository's tags of this moment, as skopeo does.
export const GET = route('inspect', async (ctx, { ref, platform }) =>
  json(await inspectImage(ctx, toReference(ref), platform), 'moving'),
)
