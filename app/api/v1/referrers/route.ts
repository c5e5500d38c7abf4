import { asReferrersIndex, listReferrers } from '#lib/inspect/list-referrers'
import { resolveDigest } from '#lib/inspect/resolve-digest'
import { json } from '#lib/server/answer'
import { route, toReference } from '#lib/server/route'

// Moving even by digest: referrers are added to a manifest after it was pushed.
export const GET = route('referrers', async (ctx, { ref, artifactType }) => {
  const reference = toReference(ref)
  const result = await listReferrers(ctx, reference, await resolveDigest(ctx, reference), artifactType)
  return {
    ...json(asReferrersIndex(result), 'moving'),
    referrersSource: result.source,
    ...(artifactType !== undefined && { filtersApplied: 'artifactType' }),
  }
})
