import { DistributionError } from '../distribution-error.ts'
import { type ByteRange, parseByteRange } from './byte-range.ts'
import { entityTag, namesEntity, notModified } from './entity-tag.ts'
import { digestOf, repositoryOf } from './repository-of.ts'
import type { Call } from './route.ts'

/** end-2. https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-blobs */
export async function getBlob(call: Call): Promise<Response> {
  const repository = await repositoryOf(call)
  const digest = digestOf(call.path.digest)
  const sizeBytes = await repository.blobSize(digest)
  if (sizeBytes === undefined) throw blobUnknown(digest)
  const { headers: asked } = call.request
  const headers = new Headers({
    'accept-ranges': 'bytes',
    'cache-control': 'max-age=31536000, immutable',
    'content-length': String(sizeBytes),
    'content-type': 'application/octet-stream',
    'docker-content-digest': digest,
    etag: entityTag(digest),
  })
  if (namesEntity(asked.get('if-none-match'), digest)) return notModified(headers)
  const range = askedRange(asked, digest, sizeBytes)
  if (call.request.method === 'HEAD') return new Response(null, { headers })
  if (range) {
    headers.set('content-length', String(range.end - range.start + 1))
    headers.set('content-range', `bytes ${range.start}-${range.end}/${sizeBytes}`)
  }
  return new Response(await repository.streamBlob(digest, range), { status: range ? 206 : 200, headers })
}

/** end-10. A blob that a manifest needs is kept, so that every image of the layout stays whole. */
export async function deleteBlob(call: Call): Promise<Response> {
  const repository = await repositoryOf(call)
  const digest = digestOf(call.path.digest)
  const outcome = await repository.deleteBlob(digest)
  if (outcome === 'unknown') throw blobUnknown(digest)
  if (outcome === 'in-use') {
    throw new DistributionError('UNSUPPORTED', 'a manifest needs this blob: delete the manifest first', {
      detail: { digest },
    })
  }
  return new Response(null, { status: 202 })
}

/** Range is defined for GET only. https://www.rfc-editor.org/rfc/rfc9110#section-14.2-3 */
function askedRange(asked: Headers, digest: ReturnType<typeof digestOf>, sizeBytes: number): ByteRange | undefined {
  const condition = asked.get('if-range')
  if (condition !== null && !namesEntity(condition, digest)) return undefined
  const range = parseByteRange(asked.get('range'), sizeBytes)
  if (range !== 'unsatisfiable') return range
  throw new DistributionError('SIZE_INVALID', 'the range is outside the blob', {
    status: 416,
    headers: { 'content-range': `bytes */${sizeBytes}` },
  })
}

const blobUnknown = (digest: string): DistributionError =>
  new DistributionError('BLOB_UNKNOWN', 'blob unknown to registry', { detail: { digest } })
