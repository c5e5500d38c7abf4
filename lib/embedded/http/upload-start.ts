import { isDigest } from '#lib/oci/digest/digest'
import { DistributionError } from '../distribution-error.ts'
import { isRepositoryName } from '../layout/repository-name.ts'
import { digestOf } from './repository-of.ts'
import type { Call } from './route.ts'
import { blobCreated, storeUpload, uploadProgress } from './upload-responses.ts'

/**
 * Starts an upload (end-4a), takes a whole blob (end-4b, `?digest=`) or mounts one of another repository (end-11, `?mount=&from=`).
 * https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-blobs
 */
export async function startUpload(call: Call): Promise<Response> {
  const { registry, query, request } = call
  const name = call.path.name ?? ''
  if (!isRepositoryName(name)) {
    throw new DistributionError('NAME_INVALID', 'invalid repository name', { detail: { name: name.slice(0, 256) } })
  }
  const mounted = query.has('mount') && (await mountBlob(call, name))
  if (mounted) return mounted
  const digest = query.get('digest')
  const wanted = digest === null ? undefined : digestOf(digest)
  const session = await registry.uploads.start(name)
  if (wanted === undefined) return uploadProgress(session, 202)
  await registry.uploads.append(session, request.body)
  return storeUpload(registry, session, wanted)
}

/** Undefined when the blob cannot be mounted: an upload is started instead, as the specification recommends. */
async function mountBlob({ registry, query }: Call, name: string): Promise<Response | undefined> {
  const digest = query.get('mount') ?? ''
  const from = query.get('from') ?? ''
  if (!isDigest(digest) || !isRepositoryName(from)) return undefined
  const source = await registry.store.repository(from)
  if (!source || (await source.blobSize(digest)) === undefined) return undefined
  const target = await registry.store.ensureRepository(name)
  return (await target.mountBlob(digest, source)) ? blobCreated(name, digest) : undefined
}
