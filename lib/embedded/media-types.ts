/** Media types the embedded registry has to tell apart. https://github.com/opencontainers/image-spec/blob/main/media-types.md */
export const mediaTypes = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  empty: 'application/vnd.oci.empty.v1+json',
  layerGzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
  layerZstd: 'application/vnd.oci.image.layer.v1.tar+zstd',
  dockerManifestList: 'application/vnd.docker.distribution.manifest.list.v2+json',
} as const

const indexTypes: ReadonlySet<string> = new Set([mediaTypes.index, mediaTypes.dockerManifestList])

export const isIndexType = (mediaType: string): boolean => indexTypes.has(mediaType)

// https://github.com/opencontainers/image-spec/blob/main/layer.md#non-distributable-layers
const foreignLayer =
  /^application\/vnd\.(?:oci\.image\.layer\.nondistributable\.|docker\.image\.rootfs\.foreign\.diff\.tar)/

/** Whether a layer may be absent from the registry because it is fetched from its descriptor's `urls`. */
export const isForeignLayerType = (mediaType: string): boolean => foreignLayer.test(mediaType)
