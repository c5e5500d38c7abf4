import type { Context } from '#lib/context/context'
import { mapConcurrent } from '#lib/context/map-concurrent'
import type { TagDetails } from '#lib/contract/tags'
import { attempt } from '#lib/errors/attempt'
import { openChildren } from '#lib/inspect/open-children'
import { isIndex, type OpenedIndex, openConfig } from '#lib/inspect/open-image'
import { type OpenedManifest, openManifest } from '#lib/inspect/open-manifest'
import { chooseInstance } from '#lib/oci/manifest/choose-platform'
import { formatPlatform, isAttestation } from '#lib/oci/manifest/platform'
import type { ImageManifest, Manifest } from '#lib/oci/manifest/types'
import type { Repository } from '#lib/oci/reference/types'

type Sized = Pick<TagDetails, 'sizeBytes' | 'created'>

/** What is transferred for one image: config and compressed layers. */
const transferSizeBytes = ({ config, layers }: ImageManifest) =>
  layers.reduce((total, layer) => total + layer.sizeBytes, config.sizeBytes)

const isImage = (manifest: Manifest): manifest is ImageManifest =>
  manifest.kind === 'image' || manifest.kind === 'artifact'

/** The date is in the config; a config that cannot be read leaves the cell empty. */
async function created(ctx: Context, opened: OpenedManifest, manifest: ImageManifest): Promise<string | undefined> {
  if (manifest.kind === 'artifact') return manifest.annotations['org.opencontainers.image.created']
  const config = await attempt(() => openConfig(ctx, opened, manifest))
  return config.ok ? config.value.value.created : undefined
}

async function measure(ctx: Context, opened: OpenedManifest): Promise<Sized & { readonly platform?: string }> {
  if (!isImage(opened.manifest)) return {}
  const date = await created(ctx, opened, opened.manifest)
  return { sizeBytes: transferSizeBytes(opened.manifest), ...(date !== undefined && { created: date }) }
}

async function describeIndex(ctx: Context, index: OpenedIndex): Promise<Pick<TagDetails, 'platforms'> & Sized> {
  const children = (await openChildren(ctx, index)).filter(({ descriptor }) => !isAttestation(descriptor))
  const shown =
    chooseInstance(
      children.map(child => child.descriptor),
      ctx.platform,
    ) ?? children[0]?.descriptor
  const chosen = children.find(child => child.descriptor === shown)
  const platforms = children.map(({ descriptor, opened }) => ({
    platform: descriptor.platform ? formatPlatform(descriptor.platform) : 'unknown',
    digest: descriptor.digest,
    ...(opened.ok && isImage(opened.value.manifest) && { sizeBytes: transferSizeBytes(opened.value.manifest) }),
  }))
  return { platforms, ...(chosen?.opened.ok && (await measure(ctx, chosen.opened.value))) }
}

async function describeSingle(ctx: Context, opened: OpenedManifest): Promise<Pick<TagDetails, 'platforms'> & Sized> {
  const { manifest } = opened
  if (manifest.kind !== 'image') return { platforms: [], ...(await measure(ctx, opened)) }
  const config = await attempt(() => openConfig(ctx, opened, manifest))
  const sizeBytes = transferSizeBytes(manifest)
  if (!config.ok) return { platforms: [], sizeBytes }
  const { os, architecture, variant, created: date } = config.value.value
  const platform = formatPlatform({ os, architecture, ...(variant !== undefined && { variant }) })
  return {
    platforms: [{ platform, digest: opened.digest, sizeBytes }],
    sizeBytes,
    ...(date !== undefined && { created: date }),
  }
}

/** Digest, platforms, size and date of one tag. Throws AppError where the tag itself cannot be read. */
export async function describeTag(ctx: Context, repository: Repository, tag: string): Promise<TagDetails> {
  const opened = await openManifest(ctx, { registry: repository.registry, name: repository.name, tag })
  const { kind, mediaType, artifactType } = opened.manifest
  const facts = isIndex(opened) ? await describeIndex(ctx, opened) : await describeSingle(ctx, opened)
  return {
    digest: opened.digest,
    mediaType,
    content: kind,
    ...(artifactType !== undefined && { artifactType }),
    ...facts,
  }
}

/** Tags at a time: enough to hide a registry's latency, within the egress module's own limit a host. */
const concurrency = 24

export const describeTags = (ctx: Context, repository: Repository, tags: readonly string[]) =>
  mapConcurrent(tags, concurrency, async tag => ({
    tag,
    details: await attempt(() => describeTag(ctx, repository, tag)),
  }))
