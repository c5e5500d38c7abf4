import { blobFileName } from '#lib/format/file-names'
import { openLayerBlob } from '#lib/inspect/downloads/open-layer-blob'
import { downloadAnswer } from '#lib/server/downloads/download-answer'
import { route, toReference } from '#lib/server/route'

export const GET = route('layer', async (ctx, { ref, platform, digest }) => {
  const { descriptor, read } = await openLayerBlob(ctx, toReference(ref), { digest, platform })
  const answer = await downloadAnswer({
    bytes: read(),
    contentType: 'application/octet-stream',
    fileName: blobFileName(descriptor),
    sizeBytes: descriptor.sizeBytes,
  })
  return { ...answer, dockerContentDigest: descriptor.digest }
})
