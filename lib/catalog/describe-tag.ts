import type { Context } from '#lib/context/context'
import { mapConcurrent } from '#lib/context/map-concurrent'
import type { TagDetails, TagPlatform } from '#lib/contract/tags'
import { attempt } from '#lib/errors/attempt'
import { isMetered } from '#lib/inspect/is-metered'
import { type IndexChild, openChildren } from '#lib/inspect/open-children'
import { isIndex, type OpenedIndex, openConfig } from '#lib/inspect/open-image'
import { type OpenedManifest, openManifest } from '#lib/inspect/open-manifest'
import { chooseInstance } from '#lib/oci/manifest/choose-platform'
import { formatPlatform, isAttestation } from '#lib/oci/manifest/platform'
import type { Descriptor, ImageManifest, Manifest } from '#lib/oci/manifest/types'
import type { Repository } from '#lib/oci/reference/types'
import { readVendorTags } from './vendor-tags.ts'

type Sized = Pick<TagDetails, 'sizeBytes' | 'created'>

/** What is transferred for one image: config and compressed layers. */
const transferSizeBytes = ({ config, layers }: ImageManifest) =>
  layers.reduce((total, layer) => total + layer.sizeBytes, config.sizeBytes)

const isImage = (manifest: Manifest): manifest is ImageManifest =>
  manifest.kind === 'image' || manifest.kind === 'artifact'

/** The date is in the config; a config that cannot be read leaves the cell empty. */
async function created(
  ctx: Context,
  opened: OpenedManifest,
  manifest: ImageManifest,
  tag: string | undefined,
): Promise<string | undefined> {
  if (manifest.kind === 'artifact') return manifest.annotations['org.opencontainers.image.created']
  const config = await attempt(() => openConfig(ctx, opened, manifest, tag))
  return config.ok ? config.value.value.created : undefined
}

async function measure(ctx: Context, opened: OpenedManifest, tag = opened.reference.tag): Promise<Sized> {
  if (!isImage(opened.manifest)) return {}
  const date = await created(ctx, opened, opened.manifest, tag)
  return { sizeBytes: transferSizeBytes(opened.manifest), ...(date !== undefined && { created: date }) }
}

/** What opening a child of an index tells: how large it is, or that the registry does not have it. */
function childFacts(opened: IndexChild['opened'] | undefined): Pick<TagPlatform, 'sizeBytes' | 'absent'> {
  if (!opened) return {}
  if (!opened.ok) return opened.error.code === 'not-found' ? { absent: true } : {}
  const { manifest } = opened.value
  return isImage(manifest) ? { sizeBytes: transferSizeBytes(manifest) } : {}
}

/** Opens every platform's image for its size; where the registry counts what is read, only the one that is shown. */
async function describeIndex(
  ctx: Context,
  index: OpenedIndex,
  metered: boolean,
): Promise<Pick<TagDetails, 'platforms'> & Sized> {
  const images = index.manifest.manifests.filter(descriptor => !isAttestation(descriptor))
  const shown = chooseInstance(images, ctx.platform) ?? images[0]
  const children = await openChildren(ctx, index, metered ? images.filter(image => image === shown) : images)
  const openedOf = (image: Descriptor | undefined) => children.find(({ descriptor }) => descriptor === image)?.opened
  const platforms = images.map(image => ({
    platform: image.platform ? formatPlatform(image.platform) : 'unknown',
    digest: image.digest,
    ...childFacts(openedOf(image)),
  }))
  const chosen = openedOf(shown)
  return { platforms, ...(chosen?.ok && (await measure(ctx, chosen.value, index.reference.tag))) }
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
async function describeTag(ctx: Context, repository: Repository, tag: string, metered: boolean): Promise<TagDetails> {
  const opened = await openManifest(ctx, { registry: repository.registry, name: repository.name, tag })
  const { kind, mediaType, artifactType } = opened.manifest
  const facts = isIndex(opened) ? await describeIndex(ctx, opened, metered) : await describeSingle(ctx, opened)
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

/** Every tag with its details, or why it cannot be read; the vendor is asked first where it tells of many at once. */
export async function describeTags(ctx: Context, repository: Repository, tags: readonly string[]) {
  const [metered, told] = await Promise.all([
    isMetered(ctx, repository.registry),
    readVendorTags(ctx, repository, tags),
  ])
  return mapConcurrent(tags, concurrency, async tag => {
    const details = told.get(tag)
    return { tag, details: await attempt(() => details ?? describeTag(ctx, repository, tag, metered)) }
  })
}
