import type { Context } from '#lib/context/context'
import type { ComparedSide } from '#lib/contract/compare'
import { assertRunnable, isIndex, openImage, type RunnableImage } from '#lib/inspect/open-image'
import { formatPlatform } from '#lib/oci/manifest/platform'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import type { Reference } from '#lib/oci/reference/types'

/** What is compared: two references, of any two registries, and the platforms to choose out of indexes. */
export interface ComparedImages {
  readonly from: Reference
  readonly to: Reference
  readonly platform?: string | undefined
  readonly toPlatform?: string | undefined
}

export interface OpenedSide {
  readonly reference: Reference
  /** As asked for; openings of the same image repeat it. */
  readonly platform: string | undefined
  readonly image: RunnableImage
}

export interface OpenedSides {
  readonly from: OpenedSide
  readonly to: OpenedSide
}

export const sides = ['from', 'to'] as const
export type SideName = (typeof sides)[number]

async function openSide(ctx: Context, reference: Reference, platform: string | undefined): Promise<OpenedSide> {
  const image = await openImage(ctx, reference, platform)
  assertRunnable(image)
  return { reference, platform, image }
}

/**
 * Opens both images, each with its own registry's login. Throws AppError as `openImage` does, naming the host, and
 * `invalid-request` for what is no image.
 */
export async function openSides(ctx: Context, images: ComparedImages): Promise<OpenedSides> {
  const { platform, toPlatform = platform } = images
  const [from, to] = await Promise.all([openSide(ctx, images.from, platform), openSide(ctx, images.to, toPlatform)])
  return { from, to }
}

export const sumBytes = (parts: readonly { readonly sizeBytes: number }[]): number =>
  parts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)

/** One side as the API tells it. */
export function describeSide({ reference, image }: OpenedSide): ComparedSide {
  const { root, chosen, config, platform } = image
  const { layers, mediaType } = chosen.manifest
  return {
    reference: formatCanonical(reference),
    digest: root.digest,
    manifestDigest: chosen.digest,
    configDigest: config.descriptor.digest,
    mediaType,
    isIndex: isIndex(root),
    ...(platform && { platform: formatPlatform(platform) }),
    ...(config.value.created !== undefined && { created: config.value.created }),
    layerCount: layers.length,
    sizeBytes: sumBytes(layers),
  }
}
