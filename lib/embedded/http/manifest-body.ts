import { DistributionError } from '../distribution-error.ts'
import { readManifestDocument } from '../layout/manifest-document.ts'

/** The least a registry should accept, and what clients read at most. https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-manifests */
export const manifestMaxBytes = 4 * 1024 * 1024

// https://www.rfc-editor.org/rfc/rfc6838#section-4.2
const restrictedName = '[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}'
const mediaTypeGrammar = new RegExp(`^${restrictedName}/${restrictedName}$`)

/** @throws DistributionError SIZE_INVALID (413), MANIFEST_INVALID */
export async function readManifestBody(request: Request): Promise<{ bytes: Uint8Array; mediaType: string }> {
  if (Number(request.headers.get('content-length')) > manifestMaxBytes) throw tooLarge()
  const bytes = await readBounded(request.body)
  return { bytes, mediaType: mediaTypeOf(request, bytes) }
}

async function readBounded(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of body ?? []) {
    sizeBytes += chunk.byteLength
    if (sizeBytes > manifestMaxBytes) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** "If the manifest has a mediaType field, clients MUST set the Content-Type header to match it": another one is refused. */
function mediaTypeOf(request: Request, bytes: Uint8Array): string {
  const [contentType = ''] = (request.headers.get('content-type') ?? '').split(';')
  const declared = readManifestDocument(bytes).mediaType
  const mediaType = contentType.trim() || (declared ?? '')
  if (mediaTypeGrammar.test(mediaType) && mediaType === (declared ?? mediaType)) return mediaType
  throw new DistributionError('MANIFEST_INVALID', 'Content-Type and mediaType name no one media type', {
    detail: { contentType, mediaType: declared },
  })
}

const tooLarge = (): DistributionError =>
  new DistributionError('SIZE_INVALID', `a manifest has at most ${manifestMaxBytes} bytes`, { status: 413 })
