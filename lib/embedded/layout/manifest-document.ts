import { z } from 'zod'
import type { Digest } from '#lib/oci/digest/digest'
import { DistributionError } from '../distribution-error.ts'
import { isForeignLayerType } from '../media-types.ts'
import { descriptorSchema } from './descriptor.ts'

const schema = z.looseObject({
  mediaType: z.string().nullish(),
  artifactType: z.string().nullish(),
  config: descriptorSchema.nullish(),
  layers: z.array(descriptorSchema).nullish(),
  manifests: z.array(descriptorSchema).nullish(),
  subject: descriptorSchema.nullish(),
  annotations: z.record(z.string(), z.string()).nullish(),
})

/** The members of a manifest or index that a registry acts on; the bytes are kept as pushed. Go tools write null for an empty list. */
export type ManifestDocument = z.infer<typeof schema>

/** @throws DistributionError MANIFEST_INVALID when the bytes are not a JSON object or a known member has a wrong shape */
export function readManifestDocument(bytes: Uint8Array): ManifestDocument {
  const parsed = schema.safeParse(parseJson(bytes))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new DistributionError('MANIFEST_INVALID', 'manifest invalid', {
    detail: `${issue?.path.join('.')}: ${issue?.message}`,
  })
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new DistributionError('MANIFEST_INVALID', 'manifest is not JSON')
  }
}

/** Config and layers that a registry must hold before it takes the manifest; foreign layers live elsewhere. */
export const requiredBlobs = (document: ManifestDocument): readonly Digest[] =>
  [document.config ?? [], document.layers ?? []]
    .flat()
    .filter(descriptor => !isForeignLayerType(descriptor.mediaType))
    .map(descriptor => descriptor.digest)
