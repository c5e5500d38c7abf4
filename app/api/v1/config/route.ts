import { assertRunnable, openImage } from '#lib/inspect/open-image'
import { marshalOciConfig } from '#lib/oci/config/marshal-oci-config'
import { json } from '#lib/server/answer'
import { freshnessOf, route, toReference } from '#lib/server/route'

export const GET = route('config', async (ctx, { ref, platform, raw }) => {
  const reference = toReference(ref)
  const image = await openImage(ctx, reference, platform)
  assertRunnable(image)
  const { bytes, descriptor } = image.config
  const freshness = freshnessOf(reference)
  if (raw)
    return {
      body: bytes,
      contentType: descriptor.mediaType,
      freshness,
      etag: descriptor.digest,
      dockerContentDigest: descriptor.digest,
    }
  return json(marshalOciConfig(bytes), freshness, `oci-${descriptor.digest}`)
})
