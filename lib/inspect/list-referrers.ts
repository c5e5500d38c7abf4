import type { Context } from '#lib/context/context'
import type { ReferrersAnswer } from '#lib/contract/image'
import type { Digest } from '#lib/oci/digest/digest'
import type { Descriptor } from '#lib/oci/manifest/types'
import type { Repository } from '#lib/oci/reference/types'
import type { ReferrersResult } from '#lib/registry/types'

/** What refers to `digest`: through the referrers API, or the tag schema where the registry lacks it. */
export async function listReferrers(
  ctx: Context,
  repository: Repository,
  digest: Digest,
  artifactType?: string,
): Promise<ReferrersResult> {
  const client = await ctx.repository(repository)
  return client.referrers(digest, artifactType, { signal: ctx.signal })
}

const wireDescriptor = ({ mediaType, digest, sizeBytes, artifactType, annotations }: Descriptor) => ({
  mediaType,
  digest,
  size: sizeBytes,
  ...(artifactType !== undefined && { artifactType }),
  ...(Object.keys(annotations).length > 0 && { annotations: { ...annotations } }),
})

/** The result as the document the referrers API would have answered. */
export const asReferrersIndex = ({ referrers }: ReferrersResult): ReferrersAnswer => ({
  schemaVersion: 2,
  mediaType: 'application/vnd.oci.image.index.v1+json',
  manifests: referrers.map(wireDescriptor),
})
