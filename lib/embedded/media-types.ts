import { mediaTypeInfo } from '#lib/oci/media-types/media-type-info'

/** Media types the embedded registry and its samples write. https://github.com/opencontainers/image-spec/blob/main/media-types.md */
export const mediaTypes = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  empty: 'application/vnd.oci.empty.v1+json',
  layerGzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
  layerZstd: 'application/vnd.oci.image.layer.v1.tar+zstd',
} as const

export const isIndexType = (mediaType: string): boolean => mediaTypeInfo(mediaType).role === 'index'

/** Whether a layer may be absent from the registry because it is fetched from its descriptor's `urls`. */
export const isForeignLayerType = (mediaType: string): boolean => mediaTypeInfo(mediaType).foreign === true
