import type { OutputEntry } from './output-entry.ts'

/** A blob as the registry has it. */
export interface BlobSource {
  /** `sha256:…` of the bytes that `open` gives; whoever gives it checks them. */
  readonly digest: string
  readonly mediaType: string
  readonly sizeBytes: number
  readonly open: () => AsyncIterable<Uint8Array>
}

export interface ImageSource {
  readonly manifest: BlobSource
  readonly config: BlobSource
  readonly layers: readonly BlobSource[]
  /** Name and tag, e.g. `quay.io/a/b:1`; a tag alone for an OCI archive is taken from its end. */
  readonly reference: string
}

const attributes = { type: 'file', mode: 0o644, modifiedAt: 0 } as const

const document = (path: string, value: unknown): OutputEntry => {
  const bytes = Buffer.from(JSON.stringify(value))
  return { ...attributes, path, sizeBytes: bytes.length, open: () => once(bytes) }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

const hex = ({ digest }: BlobSource) => digest.slice(digest.indexOf(':') + 1)

/** The same blob may be there more than once. */
function blobFiles(blobs: readonly BlobSource[], pathOf: (blob: BlobSource) => string): readonly OutputEntry[] {
  const byPath = new Map(blobs.map(blob => [pathOf(blob), blob]))
  return [...byPath].map(([path, { sizeBytes, open }]) => ({ ...attributes, path, sizeBytes, open }))
}

/**
 * An OCI image layout as entries of a tar (`skopeo copy oci-archive:`, `podman load`): blobs as they are, so all digests
 * stay. https://github.com/opencontainers/image-spec/blob/main/image-layout.md
 */
export function ociArchive({ manifest, config, layers, reference }: ImageSource): readonly OutputEntry[] {
  const { digest, mediaType, sizeBytes } = manifest
  const tag = reference.slice(reference.lastIndexOf(':') + 1)
  const annotations = { 'org.opencontainers.image.ref.name': tag }
  const index = 'application/vnd.oci.image.index.v1+json'
  const blobs = blobFiles([manifest, config, ...layers], blob => `blobs/${blob.digest.replace(':', '/')}`)
  return [
    document('oci-layout', { imageLayoutVersion: '1.0.0' }),
    document('index.json', {
      schemaVersion: 2,
      mediaType: index,
      manifests: [{ mediaType, digest, size: sizeBytes, annotations }],
    }),
    ...blobs,
  ]
}

/**
 * What `docker save` writes, as entries of a tar (`docker load`, `skopeo copy docker-archive:`). The manifest is not
 * part of it; layers may stay compressed, loaders look at their bytes.
 * https://github.com/moby/docker-image-spec/blob/main/v1.2.md#combined-image-json--filesystem-changeset-format
 */
export function dockerArchive({ config, layers, reference }: ImageSource): readonly OutputEntry[] {
  const configPath = `${hex(config)}.json`
  const layerPath = (layer: BlobSource) => `${hex(layer)}.tar`
  return [
    document('manifest.json', [{ Config: configPath, RepoTags: [reference], Layers: layers.map(layerPath) }]),
    ...blobFiles([config], () => configPath),
    ...blobFiles(layers, layerPath),
  ]
}
