import type { Digest } from '#lib/oci/digest/digest'
import type { WireDescriptor } from '../layout/descriptor.ts'
import { readManifestDocument } from '../layout/manifest-document.ts'
import type { RepositoryLayout } from '../layout/repository-layout.ts'
import { isIndexType, mediaTypes } from '../media-types.ts'
import { digestOf } from './repository-of.ts'
import type { Call } from './route.ts'

/**
 * end-12a, end-12b. A digest nobody refers to, or of a repository that does not exist, has an empty list: this
 * endpoint never answers 404. https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-referrers
 */
export async function getReferrers({ registry, path, query }: Call): Promise<Response> {
  const subject = digestOf(path.digest)
  const repository = await registry.store.repository(path.name ?? '')
  const all = repository ? await referrersOf(repository, subject) : []
  const artifactType = query.get('artifactType')
  const manifests = artifactType ? all.filter(referrer => referrer.artifactType === artifactType) : all
  return Response.json(
    { schemaVersion: 2, mediaType: mediaTypes.index, manifests },
    { headers: { 'content-type': mediaTypes.index, ...(artifactType && { 'oci-filters-applied': 'artifactType' }) } },
  )
}

async function referrersOf(repository: RepositoryLayout, subject: Digest): Promise<readonly WireDescriptor[]> {
  const { manifests } = await repository.index()
  const listed = new Map(manifests.map(entry => [entry.digest, entry]))
  const found = await Promise.all([...listed.values()].map(entry => referrer(repository, entry, subject)))
  return found.filter(descriptor => descriptor !== undefined)
}

/** The descriptor of `entry` when it refers to `subject`: with the manifest's own annotations and artifact type. */
async function referrer(
  repository: RepositoryLayout,
  { mediaType, digest, size }: Pick<WireDescriptor, 'mediaType' | 'digest' | 'size'>,
  subject: Digest,
): Promise<WireDescriptor | undefined> {
  const document = readManifestDocument(await repository.readDocument(digest))
  if (document.subject?.digest !== subject) return undefined
  // "If the artifactType is empty or missing in the image manifest, the value of artifactType MUST be set to the config
  // descriptor mediaType value"; an index without one has none.
  const artifactType = document.artifactType || (isIndexType(mediaType) ? undefined : document.config?.mediaType)
  return {
    mediaType,
    digest,
    size,
    ...(artifactType && { artifactType }),
    ...(document.annotations && { annotations: document.annotations }),
  }
}
