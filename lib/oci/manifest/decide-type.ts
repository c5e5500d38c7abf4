import type { Members } from '../json/members.ts'
import { mediaTypeInfo, normalizeMediaType } from '../media-types/media-type-info.ts'
import type { MediaTypeRole } from '../media-types/media-types.ts'
import type { TypeDecision } from './types.ts'

/** Types that servers fall back to when they do not know better; they say nothing about the document. */
const genericTypes = new Set(['', 'text/plain', 'application/json', 'application/octet-stream', 'binary/octet-stream'])

/** What a document that does not say looks like; the first that fits. */
const shapes: readonly (readonly [string, (document: Members) => boolean])[] = [
  [
    'application/vnd.docker.distribution.manifest.v1+prettyjws',
    document => document.get('schemaVersion') === 1 && document.has('fsLayers') && document.has('signatures'),
  ],
  [
    'application/vnd.docker.distribution.manifest.v1+json',
    document => document.get('schemaVersion') === 1 && document.has('fsLayers'),
  ],
  ['application/vnd.oci.image.index.v1+json', document => document.has('manifests')],
  [
    'application/vnd.docker.distribution.manifest.v2+json',
    document =>
      document.has('config') && /^application\/vnd\.docker\./.test(document.object('config')?.text('mediaType') ?? ''),
  ],
  ['application/vnd.oci.image.manifest.v1+json', document => document.has('config')],
  ['application/vnd.oci.artifact.manifest.v1+json', document => document.has('artifactType') && document.has('blobs')],
]

export const isManifestRole = (role: MediaTypeRole): boolean =>
  role === 'index' || role === 'manifest' || role === 'legacy-manifest' || role === 'artifact-manifest'

/** Signed and unsigned schema 1 are one format under two names. */
const sameFormat = (a: string, b: string) =>
  a === b || (mediaTypeInfo(a).role === 'legacy-manifest' && mediaTypeInfo(b).role === 'legacy-manifest')

/**
 * What a manifest document is: by Content-Type, else by its own `mediaType`, else by its shape. Where the first two
 * disagree the Content-Type stands and the conflict is kept; the specification lets a client refuse such a document.
 * https://github.com/opencontainers/image-spec/blob/main/manifest.md#image-manifest-property-descriptions
 */
export function decideType(document: Members, contentType: string | undefined): TypeDecision {
  const claimed = normalizeMediaType(contentType ?? '')
  const body = normalizeMediaType(document.text('mediaType') ?? '')
  if (!genericTypes.has(claimed))
    return {
      mediaType: claimed,
      source: 'content-type',
      ...(body && !sameFormat(claimed, body) && { conflict: { contentType: claimed, body } }),
    }
  if (body) return { mediaType: body, source: 'body' }
  const shape = shapes.find(([, fits]) => fits(document))
  return { mediaType: shape?.[0] ?? (claimed || 'application/octet-stream'), source: 'shape' }
}
