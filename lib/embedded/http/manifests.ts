import { type Digest, isDigest } from '#lib/oci/digest/digest'
import { DistributionError } from '../distribution-error.ts'
import { readManifestDocument } from '../layout/manifest-document.ts'
import { isTag } from '../layout/repository-name.ts'
import { entityTag, namesEntity, notModified } from './entity-tag.ts'
import { readManifestBody } from './manifest-body.ts'
import { repositoryOf } from './repository-of.ts'
import type { Call } from './route.ts'

/** end-3. https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests */
export async function getManifest(call: Call): Promise<Response> {
  const repository = await repositoryOf(call)
  const reference = referenceOf(call)
  const found = reference && (await repository.resolve(reference))
  if (!found) throw manifestUnknown(call)
  const headers = new Headers({
    'content-length': String(found.size),
    'content-type': found.mediaType,
    'docker-content-digest': found.digest,
    etag: entityTag(found.digest),
  })
  if (namesEntity(call.request.headers.get('if-none-match'), found.digest)) return notModified(headers)
  if (call.request.method === 'HEAD') return new Response(null, { headers })
  return new Response((await repository.readDocument(found.digest)) as Uint8Array<ArrayBuffer>, { headers })
}

/** end-7. https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-manifests */
export async function putManifest(call: Call): Promise<Response> {
  const reference = referenceOf(call)
  if (!reference) throw new DistributionError('MANIFEST_INVALID', 'the reference is neither a tag nor a digest')
  const { bytes, mediaType } = await readManifestBody(call.request)
  const repository = await call.registry.store.ensureRepository(call.path.name ?? '')
  const { digest } = await repository.putManifest({ bytes, mediaType, ...reference })
  const { subject } = readManifestDocument(bytes)
  return new Response(null, {
    status: 201,
    headers: {
      location: `/v2/${repository.name}/manifests/${digest}`,
      'docker-content-digest': digest,
      // https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-manifests-with-subject
      ...(subject && { 'oci-subject': subject.digest }),
    },
  })
}

/** end-9. https://github.com/opencontainers/distribution-spec/blob/main/spec.md#content-management */
export async function deleteManifest(call: Call): Promise<Response> {
  const repository = await repositoryOf(call)
  const reference = referenceOf(call)
  const deleted =
    reference &&
    ('tag' in reference ? await repository.deleteTag(reference.tag) : await repository.deleteManifest(reference.digest))
  if (!deleted) throw manifestUnknown(call)
  return new Response(null, { status: 202 })
}

function referenceOf({ path }: Call): { readonly tag: string } | { readonly digest: Digest } | undefined {
  const text = path.reference ?? ''
  if (isDigest(text)) return { digest: text }
  return isTag(text) ? { tag: text } : undefined
}

const manifestUnknown = ({ path }: Call): DistributionError =>
  new DistributionError('MANIFEST_UNKNOWN', 'manifest unknown to registry', {
    detail: { name: path.name, reference: path.reference?.slice(0, 200) },
  })
