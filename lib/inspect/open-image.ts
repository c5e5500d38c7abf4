import type { Context } from '#lib/context/context'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { parseConfig } from '#lib/oci/config/parse-config'
import type { ImageConfig } from '#lib/oci/config/types'
import type { Digest } from '#lib/oci/digest/digest'
import { chooseInstance } from '#lib/oci/manifest/choose-platform'
import { formatPlatform, isAttestation, parsePlatform } from '#lib/oci/manifest/platform'
import type { Descriptor, ImageManifest, IndexManifest, Platform } from '#lib/oci/manifest/types'
import type { Reference } from '#lib/oci/reference/types'
import { maxConfigBytes, openSmallBlob } from './open-blob.ts'
import { openChild } from './open-child.ts'
import { type OpenedManifest, openManifest } from './open-manifest.ts'

/** Limits of what is walked; real indexes stay far below. */
const maxDepth = 32
export const maxIndexNodes = 512

export type OpenedIndex = OpenedManifest & { readonly manifest: IndexManifest }

/** What a reference leads to: the document it names, the indexes walked through, and the image chosen in them. */
export interface OpenedImage {
  readonly root: OpenedManifest
  /** From the reference's own document down to the one that holds `chosen`; empty for a single image. */
  readonly indexes: readonly OpenedIndex[]
  readonly chosen: OpenedManifest
  readonly platform?: Platform
  /** Present for images; artifacts and legacy manifests have none. */
  readonly config?: OpenedConfig
}

export interface OpenedConfig {
  readonly descriptor: Descriptor
  readonly bytes: Uint8Array
  readonly value: ImageConfig
}

export const isIndex = (opened: OpenedManifest): opened is OpenedIndex => opened.manifest.kind === 'index'

export function assertBoundedIndex(opened: OpenedIndex): void {
  const nodes = opened.manifest.manifests.length
  if (nodes <= maxIndexNodes) return
  throw new AppError('too-large', say`The index lists ${nodes} manifests; Portolan walks at most ${maxIndexNodes}.`, {
    hint: say`Open one of them by its digest; the raw document lists them.`,
    host: opened.reference.registry,
  })
}

function choose(ctx: Context, index: OpenedIndex, wanted: Platform | undefined): Descriptor {
  const { manifests } = index.manifest
  const children = manifests.filter(child => !isAttestation(child))
  const found = chooseInstance(children, wanted ?? ctx.platform) ?? (wanted ? undefined : children[0])
  if (found) return found
  const offered = children.flatMap(child => (child.platform ? [formatPlatform(child.platform)] : []))
  throw new AppError(
    'not-found',
    wanted ? say`The index has no image for ${formatPlatform(wanted)}.` : say`The index holds no image.`,
    {
      host: index.reference.registry,
      hint: offered.length > 0 ? say`It offers ${offered.join(', ')}.` : say`The raw document shows what it holds.`,
    },
  )
}

async function descend(ctx: Context, root: OpenedManifest, wanted: Platform | undefined): Promise<OpenedImage> {
  const indexes: OpenedIndex[] = []
  const seen = new Set<Digest>()
  let current = root
  let platform: Platform | undefined
  while (isIndex(current)) {
    if (seen.has(current.digest) || indexes.length >= maxDepth)
      throw new AppError('malformed', say`The index leads back to itself or is nested too deep.`, {
        hint: say`Its publisher has to push it again.`,
        host: root.reference.registry,
      })
    assertBoundedIndex(current)
    seen.add(current.digest)
    indexes.push(current)
    const child = choose(ctx, current, wanted)
    platform = child.platform ?? platform
    current = await openChild(ctx, root.reference, child)
  }
  return { root, indexes, chosen: current, ...(platform && { platform }) }
}

/** By the bytes themselves, which the cache keeps: thousands of tags may lead to one config. */
const parsedConfigs = new WeakMap<Uint8Array, ImageConfig>()

function parseConfigOnce(bytes: Uint8Array): ImageConfig {
  const value = parsedConfigs.get(bytes) ?? parseConfig(bytes)
  parsedConfigs.set(bytes, value)
  return value
}

/** What an image's layers are known by: layers are the same where their contents are; a config without diffIds leaves digests. */
export const layerContents = ({ layers }: ImageManifest, { diffIds }: ImageConfig): readonly string[] =>
  layers.map(({ digest }, index) => diffIds[index] ?? digest)

/** @param tag by which the image was found, where an index leads to it */
export async function openConfig(
  ctx: Context,
  { reference, digest }: OpenedManifest,
  manifest: ImageManifest,
  tag = reference.tag,
): Promise<OpenedConfig> {
  const bytes = await openSmallBlob(ctx, reference, manifest.config, maxConfigBytes)
  const value = parseConfigOnce(bytes)
  const { registry, name } = reference
  ctx.images.see({ registry, name, digest, ...(tag !== undefined && { tag }) }, layerContents(manifest, value))
  return { descriptor: manifest.config, bytes, value }
}

const configPlatform = ({ os, architecture, variant }: ImageConfig): Platform => ({
  os,
  architecture,
  ...(variant !== undefined && { variant }),
})

/**
 * Opens the image that `reference` leads to on `platform` (`os/architecture[/variant]`; the server's own by default).
 * Throws AppError: the registry's failures, `not-found` for a platform the index lacks, `malformed`, `too-large`.
 */
export async function openImage(ctx: Context, reference: Reference, platform?: string): Promise<OpenedImage> {
  const root = await openManifest(ctx, reference)
  const image = await descend(ctx, root, platform ? parsePlatform(platform) : undefined)
  const { manifest } = image.chosen
  if (manifest.kind !== 'image') return image
  const config = await openConfig(ctx, image.chosen, manifest, reference.tag)
  return { ...image, config, platform: image.platform ?? configPlatform(config.value) }
}

/** An opened image that has layers and a config; everything else is refused with what it is. */
export type RunnableImage = OpenedImage & {
  readonly chosen: { readonly manifest: ImageManifest }
  readonly config: OpenedConfig
}

export function assertRunnable(image: OpenedImage): asserts image is RunnableImage {
  if (image.config) return
  const { kind, mediaType } = image.chosen.manifest
  throw new AppError(
    'invalid-request',
    kind === 'artifact'
      ? say`This is not an image but an artifact (${mediaType}).`
      : say`This is not an image but a ${kind} manifest (${mediaType}).`,
    {
      hint: say`Its raw manifest can be read with /api/v1/manifest.`,
      host: image.root.reference.registry,
    },
  )
}
