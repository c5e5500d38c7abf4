import { DistributionError } from '../distribution-error.ts'
import { withLock } from '../layout/keyed-lock.ts'
import { digestOf } from './repository-of.ts'
import type { Call } from './route.ts'
import { progressHeaders, storeUpload, uploadProgress } from './upload-responses.ts'
import type { UploadSession } from './upload-sessions.ts'

/** end-13. https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-a-blob-in-chunks */
export const getUpload = async (call: Call): Promise<Response> => uploadProgress(sessionOf(call), 204)

/** end-5: a chunk, or without Content-Range a body of any length that is appended. */
export const patchUpload = (call: Call): Promise<Response> =>
  exclusively(call, async session => {
    await appendChunk(call, session)
    return uploadProgress(session, 202)
  })

/** end-6: closes the upload, with or without a last chunk. */
export const finishUpload = (call: Call): Promise<Response> =>
  exclusively(call, async session => {
    const digest = digestOf(call.query.get('digest'))
    await appendChunk(call, session)
    return storeUpload(call.registry, session, digest)
  })

/** https://distribution.github.io/distribution/spec/api/#canceling-an-upload */
export const cancelUpload = (call: Call): Promise<Response> =>
  exclusively(call, async session => {
    await call.registry.uploads.end(session)
    return new Response(null, { status: 204 })
  })

/** One request at a time works on a session; the one before may have ended it. */
const exclusively = (call: Call, work: (session: UploadSession) => Promise<Response>): Promise<Response> =>
  withLock(`upload ${call.path.session}`, () => work(sessionOf(call)))

function sessionOf({ registry, path }: Call): UploadSession {
  const session = registry.uploads.find(path.session ?? '', path.name ?? '')
  if (session) return session
  throw new DistributionError('BLOB_UPLOAD_UNKNOWN', 'blob upload unknown to registry')
}

async function appendChunk({ registry, request }: Call, session: UploadSession): Promise<void> {
  const start = session.offset
  const chunk = chunkRange(request.headers.get('content-range'), session)
  await registry.uploads.append(session, request.body)
  if (chunk === undefined || session.offset - start === chunk.sizeBytes) return
  await registry.uploads.rewind(session, start)
  throw new DistributionError('SIZE_INVALID', 'Content-Range and the bytes sent differ in length')
}

/** `Content-Range: <start>-<end>`, both inclusive and without a unit; a chunk must start where the last one ended. */
function chunkRange(header: string | null, session: UploadSession): { readonly sizeBytes: number } | undefined {
  if (header === null) return undefined
  const [, first, last] = /^(\d+)-(\d+)$/.exec(header) ?? []
  const [start, end] = [Number(first), Number(last)]
  if (start === session.offset && end >= start) return { sizeBytes: end - start + 1 }
  throw new DistributionError('BLOB_UPLOAD_INVALID', 'the chunk does not follow the last one', {
    status: 416,
    headers: progressHeaders(session),
  })
}
