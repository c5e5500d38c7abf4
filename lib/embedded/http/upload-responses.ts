import type { Digest } from '#lib/oci/digest/digest'
import type { Registry } from './route.ts'
import type { UploadSession } from './upload-sessions.ts'

/** Where an upload goes on and how far it is. `0-0` also stands for nothing received, as CNCF distribution answers. */
export const progressHeaders = ({ id, repository, offset }: UploadSession): Readonly<Record<string, string>> => ({
  location: `/v2/${repository}/blobs/uploads/${id}`,
  range: `0-${Math.max(0, offset - 1)}`,
  'docker-upload-uuid': id,
})

export const uploadProgress = (session: UploadSession, status: 202 | 204): Response =>
  new Response(null, { status, headers: progressHeaders(session) })

export const blobCreated = (repository: string, digest: Digest): Response =>
  new Response(null, {
    status: 201,
    headers: { location: `/v2/${repository}/blobs/${digest}`, 'docker-content-digest': digest },
  })

/** Makes a complete upload a blob of its repository; the session ends either way. @throws DistributionError DIGEST_INVALID */
export async function storeUpload(registry: Registry, session: UploadSession, digest: Digest): Promise<Response> {
  try {
    const repository = await registry.store.ensureRepository(session.repository)
    await repository.adoptBlob(digest, session.file)
    return blobCreated(session.repository, digest)
  } finally {
    await registry.uploads.end(session)
  }
}
