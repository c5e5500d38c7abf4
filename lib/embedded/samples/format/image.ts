import type { WireDescriptor } from '../../layout/descriptor.ts'
import { mediaTypes } from '../../media-types.ts'
import type { Layer } from './layer.ts'
import type { SampleManifest } from './sample-repository.ts'
import { sha256 } from './sha256.ts'

/** One entry of a config's history. https://github.com/opencontainers/image-spec/blob/main/config.md#properties */
export interface BuildStep {
  readonly createdBy: string
  readonly created: string
  readonly comment?: string
  /** Absent when the instruction changed the config only. */
  readonly layer?: Layer
}

export interface ImageRecipe {
  readonly created: string
  readonly platform: NonNullable<WireDescriptor['platform']>
  /** The config's `config` member. */
  readonly execution: Readonly<Record<string, unknown>>
  readonly steps: readonly BuildStep[]
  readonly annotations?: Readonly<Record<string, string>>
}

/** A document with the blobs it needs. */
export interface Built {
  readonly descriptor: WireDescriptor
  readonly bytes: Uint8Array
  readonly blobs: readonly Uint8Array[]
}

export const tagged = ({ bytes, descriptor }: Built, ...tags: readonly string[]): SampleManifest => ({
  bytes,
  mediaType: descriptor.mediaType,
  tags,
})

export function describe(bytes: Uint8Array, mediaType: string): WireDescriptor {
  return { mediaType, digest: sha256(bytes), size: bytes.byteLength }
}

export const json = (document: unknown): Uint8Array => Buffer.from(JSON.stringify(document))

/** https://github.com/opencontainers/image-spec/blob/main/manifest.md */
export function buildImage({ created, platform, execution, steps, annotations }: ImageRecipe): Built {
  const layers = steps.flatMap(step => step.layer ?? [])
  const config = json({
    created,
    ...platform,
    config: execution,
    rootfs: { type: 'layers', diff_ids: layers.map(layer => layer.diffId) },
    history: steps.map(({ createdBy, created, comment, layer }) => ({
      created,
      created_by: createdBy,
      ...(comment !== undefined && { comment }),
      ...(!layer && { empty_layer: true }),
    })),
  })
  const built = buildManifest({
    config: describe(config, mediaTypes.config),
    layers: layers.map(layer => layer.descriptor),
    ...(annotations && { annotations }),
  })
  return {
    ...built,
    descriptor: { ...built.descriptor, platform },
    blobs: [config, ...layers.map(layer => layer.blob)],
  }
}

/** https://github.com/opencontainers/image-spec/blob/main/image-index.md */
export function buildIndex(
  children: readonly WireDescriptor[],
  annotations?: Readonly<Record<string, string>>,
): Omit<Built, 'blobs'> {
  const bytes = json({
    schemaVersion: 2,
    mediaType: mediaTypes.index,
    manifests: children,
    ...(annotations && { annotations }),
  })
  return { bytes, descriptor: describe(bytes, mediaTypes.index) }
}

export function buildManifest(members: Readonly<Record<string, unknown>>): Omit<Built, 'blobs'> {
  const bytes = json({ schemaVersion: 2, mediaType: mediaTypes.manifest, ...members })
  return { bytes, descriptor: describe(bytes, mediaTypes.manifest) }
}

export interface ArtifactRecipe {
  readonly artifactType: string
  readonly contents: Uint8Array
  readonly contentType: string
  readonly contentAnnotations?: Readonly<Record<string, string>>
  readonly subject?: WireDescriptor
  readonly annotations?: Readonly<Record<string, string>>
}

/** A manifest with the empty config. https://github.com/opencontainers/image-spec/blob/main/manifest.md#guidelines-for-artifact-usage */
export function buildArtifact(recipe: ArtifactRecipe): Built {
  const { artifactType, contents, contentType, contentAnnotations, subject, annotations } = recipe
  const empty = Buffer.from('{}')
  const built = buildManifest({
    artifactType,
    config: { ...describe(empty, mediaTypes.empty), data: empty.toString('base64') },
    layers: [{ ...describe(contents, contentType), ...(contentAnnotations && { annotations: contentAnnotations }) }],
    ...(subject && { subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.size } }),
    ...(annotations && { annotations }),
  })
  return { ...built, blobs: [empty, contents] }
}
