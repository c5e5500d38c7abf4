import { pushBlob, pushManifest } from '../../../e2e/lab/publish.ts'

/** A layer whose blob is already in the repository. */
export interface PushedLayer {
  readonly digest: string
  readonly diffId: string
  readonly sizeBytes: number
}

const mediaTypes = {
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
} as const

/** Tags an image of these layers. */
export async function pushLayers(
  host: string,
  repository: string,
  tag: string,
  layers: readonly PushedLayer[],
): Promise<string> {
  const document = {
    architecture: 'amd64',
    os: 'linux',
    config: {},
    rootfs: { type: 'layers', diff_ids: layers.map(({ diffId }) => diffId) },
    history: [],
  }
  const config = await pushBlob(host, repository, mediaTypes.config, Buffer.from(JSON.stringify(document)))
  await pushManifest(host, repository, tag, {
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    config,
    layers: layers.map(({ digest, sizeBytes }) => ({ mediaType: mediaTypes.layer, digest, size: sizeBytes })),
  })
  return `${host}/${repository}:${tag}`
}

/** Uploads a small layer. */
export async function pushLayerBlob(
  host: string,
  repository: string,
  { blob, diffId }: { readonly blob: Uint8Array; readonly diffId: string },
): Promise<PushedLayer> {
  const { digest, size } = await pushBlob(host, repository, mediaTypes.layer, Buffer.from(blob))
  return { digest, diffId, sizeBytes: size }
}
