import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { detectCompression, detectionBytes } from '#lib/archive/compression/detect-compression'
import { say } from '#lib/messages/say'
import type { Digest } from '#lib/oci/digest/digest'
import { badArchive } from './import-errors.ts'
import type { ImportPlan, PlannedImage } from './import-plan.ts'
import type { StagedFile, Staging } from './staging.ts'
import { uncompressed } from './uncompressed.ts'

/** https://github.com/moby/docker-image-spec/blob/main/v1.2.md#combined-image-json--filesystem-changeset-format */
const manifestSchema = z.array(
  z.looseObject({ Config: z.string(), RepoTags: z.array(z.string()).nullish(), Layers: z.array(z.string()) }),
)
const configSchema = z.looseObject({ rootfs: z.looseObject({ diff_ids: z.array(z.string()).nullish() }) })

const mediaTypes = {
  manifest: 'application/vnd.docker.distribution.manifest.v2+json',
  config: 'application/vnd.docker.container.image.v1+json',
} as const
/** By what the layer's own bytes say. https://github.com/distribution/distribution/blob/main/docs/content/spec/manifest-v2-2.md */
const layerTypes = {
  none: 'application/vnd.docker.image.rootfs.diff.tar',
  gzip: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
  zstd: 'application/vnd.docker.image.rootfs.diff.tar.zstd',
} as const

type DockerImage = z.infer<typeof manifestSchema>[number]

interface Descriptor {
  readonly mediaType: string
  readonly size: number
  readonly digest: Digest
}

async function parse<T>(staging: Staging, name: string, schema: z.ZodType<T>): Promise<{ file: StagedFile; value: T }> {
  const file = staging.find(name)
  if (!file) throw badArchive(say`The archive lacks “${name}”, which one of its images needs.`)
  try {
    return { file, value: schema.parse(JSON.parse(Buffer.from(await staging.document(name, file)).toString())) }
  } catch (cause) {
    throw badArchive(say`“${name}” in the archive is not what docker or podman write there.`, cause)
  }
}

/** Verified by its diffId, which is what the config names it by. */
async function layerOf(staging: Staging, name: string, diffId: string | undefined) {
  const file = staging.find(name)
  if (!file) throw badArchive(say`The archive lacks “${name}”, which one of its images needs.`)
  const { compression } = detectCompression(await headOf(staging, file))
  if (compression === undefined) throw badArchive(say`“${name}” in the archive is no layer.`)
  const found = compression === 'none' ? file.digest : await hashOf(uncompressed(staging.stream(file)))
  if (found !== diffId)
    throw badArchive(say`“${name}” is not the layer that its image’s config names: its diffId is ${found}.`)
  const descriptor: Descriptor = { mediaType: layerTypes[compression], size: file.sizeBytes, digest: file.digest }
  return { descriptor, path: file.path }
}

async function headOf(staging: Staging, file: StagedFile): Promise<Uint8Array> {
  for await (const bytes of staging.stream(file)) return bytes.subarray(0, detectionBytes)
  return new Uint8Array(0)
}

async function hashOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of bytes) hash.update(piece)
  return `sha256:${hash.digest('hex')}`
}

/** Docker names a config by its digest; old archives by `<digest>.json`. */
function assertNamedByDigest(name: string, { digest }: StagedFile): void {
  const hex = /(?:^|\/)([0-9a-f]{64})(?:\.json)?$/.exec(name)?.[1]
  if (hex !== undefined && digest !== `sha256:${hex}`)
    throw badArchive(say`A blob of the archive is not what it is named by: ${name}.`)
}

/** The manifest that such archives lack, as `skopeo copy docker-archive:` makes it. */
async function manifestOf(staging: Staging, { Config, Layers }: DockerImage) {
  const { file, value } = await parse(staging, Config, configSchema)
  assertNamedByDigest(Config, file)
  const diffIds = value.rootfs.diff_ids ?? []
  if (diffIds.length !== Layers.length)
    throw badArchive(say`The archive has ${Layers.length} layers of an image whose config names ${diffIds.length}.`)
  const layers: Descriptor[] = []
  const blobs = new Map<Digest, string>([[file.digest, file.path]])
  for (const [at, name] of Layers.entries()) {
    const layer = await layerOf(staging, name, diffIds[at])
    layers.push(layer.descriptor)
    blobs.set(layer.descriptor.digest, layer.path)
  }
  const config: Descriptor = { mediaType: mediaTypes.config, size: file.sizeBytes, digest: file.digest }
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.manifest, config, layers }))
  return { bytes, blobs }
}

const tagsOf = ({ RepoTags }: DockerImage): readonly (string | undefined)[] =>
  RepoTags && RepoTags.length > 0 ? RepoTags.map(name => name.slice(name.lastIndexOf(':') + 1)) : [undefined]

/**
 * What `docker save` (before version 25) and `podman save` write: configs and layers, and a list of images without
 * manifests. Throws AppError `invalid-request` where something is missing or is not what the config says.
 */
export async function planDockerArchive(staging: Staging): Promise<ImportPlan> {
  const { value } = await parse(staging, 'manifest.json', manifestSchema)
  const blobs = new Map<Digest, string>()
  const images: PlannedImage[] = []
  for (const [at, image] of value.entries()) {
    const made = await manifestOf(staging, image)
    const digest = `sha256:${createHash('sha256').update(made.bytes).digest('hex')}` as Digest
    const path = staging.ownPath(`manifest-${at}`)
    await writeFile(path, made.bytes)
    blobs.set(digest, path)
    for (const [blob, file] of made.blobs) blobs.set(blob, file)
    const descriptor = { mediaType: mediaTypes.manifest, digest, size: made.bytes.length }
    for (const tag of new Set(tagsOf(image))) images.push({ descriptor, tag })
  }
  if (images.length === 0) throw badArchive(say`The archive lists no image.`)
  return { blobs, images }
}
