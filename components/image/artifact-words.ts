import type { ImageManifest } from '#lib/oci/manifest/types'
import { mediaTypeInfo } from '#lib/oci/media-types/media-type-info'
import type { MediaTypeRole } from '#lib/oci/media-types/media-types'

/** What an artifact is, as part of a sentence. */
const roleWords: Readonly<Partial<Record<MediaTypeRole, string>>> = {
  attestation: 'an attestation',
  signature: 'a signature',
  sbom: 'a list of the packages of an image (SBOM)',
  'helm-chart': 'a Helm chart',
  wasm: 'a WebAssembly module',
}

/** The artifact type tells, else the config, else the first blob that has a known purpose. */
export function artifactWords({
  artifactType,
  config,
  layers,
}: Pick<ImageManifest, 'artifactType' | 'config' | 'layers'>): string {
  const types = [artifactType, config.mediaType, ...layers.map(({ mediaType }) => mediaType)]
  const words = types.map(type => (type === undefined ? undefined : roleWords[mediaTypeInfo(type).role]))
  return words.find(text => text !== undefined) ?? 'an artifact'
}
