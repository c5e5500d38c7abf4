import { openManifest } from '#lib/inspect/open-manifest'
import { freshnessOf, route, toReference } from '#lib/server/route'

export const GET = route('manifest', async (ctx, { ref }) => {
  const reference = toReference(ref)
  const { bytes, digest, manifest } = await openManifest(ctx, reference)
  return {
    body: bytes,
    contentType: manifest.mediaType,
    freshness: freshnessOf(reference),
    etag: digest,
    dockerContentDigest: digest,
  }
})
