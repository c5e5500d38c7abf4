import { mediaTypeInfo } from '../media-types/media-type-info.ts'
import type { ImageManifest } from './types.ts'

/** Roles of media types that tell what an artifact is; each has its words. */
const kinds = ['attestation', 'signature', 'sbom', 'helm-chart', 'wasm'] as const

export type ArtifactKind = (typeof kinds)[number] | 'other'

/** The artifact type tells, else the config, else the first blob that has a known purpose. */
export function artifactKind({
  artifactType,
  config,
  layers,
}: Pick<ImageManifest, 'artifactType' | 'config' | 'layers'>): ArtifactKind {
  const types = [artifactType, config.mediaType, ...layers.map(({ mediaType }) => mediaType)]
  const found = types.map(type =>
    type === undefined ? undefined : kinds.find(kind => kind === mediaTypeInfo(type).role),
  )
  return found.find(kind => kind !== undefined) ?? 'other'
}
