import type { Context } from '#lib/context/context'
import { mapConcurrent } from '#lib/context/map-concurrent'
import type { ImageInfo, InfoAnswer } from '#lib/contract/image'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { parseJson } from '#lib/oci/json/parse-json'
import { formatPlatform } from '#lib/oci/manifest/platform'
import type { Descriptor, ImageManifest, Platform } from '#lib/oci/manifest/types'
import { formatFamiliar } from '#lib/oci/reference/format-reference'
import type { Reference } from '#lib/oci/reference/types'
import { openChild } from './open-child.ts'
import { assertBoundedIndex, isIndex, type OpenedIndex, openConfig } from './open-image.ts'
import { type OpenedManifest, openManifest } from './open-manifest.ts'
import { parsePlatformPattern } from './platform-pattern.ts'

const distributionDescriptor = ({ mediaType, digest, sizeBytes, annotations, urls }: Descriptor) => ({
  mediaType,
  size: sizeBytes,
  digest,
  ...(Object.keys(annotations).length > 0 && { annotations }),
  ...(urls.length > 0 && { urls: [...urls] }),
})

async function describe(
  ctx: Context,
  name: string,
  opened: OpenedManifest,
  manifest: ImageManifest,
  list?: OpenedIndex,
): Promise<ImageInfo> {
  const { bytes } = await openConfig(ctx, opened, manifest)
  const config = parseJson(bytes)
  const layersSizeBytes = manifest.layers.reduce((total, layer) => total + layer.sizeBytes, 0)
  return {
    name,
    digest: opened.digest,
    contentDigest: opened.digest,
    listDigest: list?.digest ?? '',
    mediaType: manifest.mediaType,
    layers: manifest.layers.map(distributionDescriptor),
    config: { ...(config as Record<string, unknown>), Size: layersSizeBytes },
  }
}

/** `--filter-by-os` is an unanchored regular expression over `os/architecture[/variant]`. */
function platformFilter(text: string | undefined, ctx: Context): (platform: Platform) => boolean {
  if (text === undefined) {
    const own = formatPlatform({ os: ctx.platform.os, architecture: ctx.platform.architecture })
    return platform => formatPlatform(platform).startsWith(own)
  }
  const matches = parsePlatformPattern(text)
  return platform => matches(formatPlatform(platform))
}

const childPlatform = (child: Descriptor): Platform => child.platform ?? { os: 'unknown', architecture: 'unknown' }

async function describeChildren(ctx: Context, name: string, index: OpenedIndex, filter: string | undefined) {
  assertBoundedIndex(index)
  const { manifests } = index.manifest
  const matches = platformFilter(filter, ctx)
  const wanted =
    filter === undefined && manifests.length === 1
      ? manifests
      : manifests.filter(child => matches(childPlatform(child)))
  if (wanted.length === 0)
    throw new AppError('not-found', say`No image of the index matches the platform filter.`, {
      hint: say`It offers ${manifests.map(child => formatPlatform(childPlatform(child))).join(', ')}.`,
      host: index.reference.registry,
    })
  return mapConcurrent(wanted, 6, async descriptor => {
    const child = await openChild(ctx, index.reference, descriptor)
    if (!('config' in child.manifest))
      throw new AppError('malformed', say`The index lists ${descriptor.digest}, which is not an image.`, {
        host: index.reference.registry,
      })
    return describe(ctx, name, child, child.manifest, index)
  })
}

/** As `oc image info -o json`: one object, or an array where several children of an index match. */
export async function imageInfo(ctx: Context, reference: Reference, filterByOs?: string): Promise<InfoAnswer> {
  const name = formatFamiliar(reference)
  const opened = await openManifest(ctx, reference)
  if (isIndex(opened)) {
    const infos = await describeChildren(ctx, name, opened, filterByOs)
    const [only] = infos
    return infos.length === 1 && only ? only : infos
  }
  if (!('config' in opened.manifest))
    throw new AppError(
      'invalid-request',
      say`This is a ${opened.manifest.kind} manifest (${opened.manifest.mediaType}), not an image.`,
      {
        hint: say`Its raw manifest can be read with /api/v1/manifest.`,
      },
    )
  return describe(ctx, name, opened, opened.manifest)
}
