import type { BlobSource } from '#lib/archive/index/blob-source'
import type { LayerListing } from '#lib/archive/index/layer-indexes'
import type { LayerProgress } from '#lib/archive/index/open-layer-options'
import type { TocIndex } from '#lib/archive/index/toc-index'
import type { MergedTree } from '#lib/archive/tree/merged-tree'
import type { Context } from '#lib/context/context'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import type { DiffId, Digest } from '#lib/oci/digest/digest'
import { layerFacts } from '#lib/oci/layer/layer-facts'
import type { Descriptor } from '#lib/oci/manifest/types'
import type { Reference } from '#lib/oci/reference/types'
import { assertRunnable, openImage } from '../open-image.ts'
import { layerSource } from './layer-source.ts'
import { mergedTreeOf } from './merged-trees.ts'

/** How far the layers of an image have been read. */
export interface FilesProgress extends LayerProgress {
  /** Index of the layer that this is about, the base being 0. */
  readonly layer: number
  readonly layerCount: number
}

export interface OpenedLayer {
  readonly source: BlobSource
  readonly descriptor: Descriptor
  readonly diffId?: DiffId
  /** The layer's own table of contents told its files; the layer was not read. */
  readonly toc?: TocIndex
}

/** The root filesystem of an image, or of its first layers. */
export interface OpenedFiles {
  /** Of the image whose layers these are, not of the index that led to it. */
  readonly digest: Digest
  readonly layers: readonly OpenedLayer[]
  readonly tree: MergedTree
}

export interface FilesOptions {
  readonly platform?: string | undefined
  /** Digest of the last layer that counts; all of them without it. */
  readonly upTo?: string | undefined
  readonly onProgress?: ((progress: FilesProgress) => void) | undefined
}

/** Layers of an image that is opened, none of them read yet. */
export async function listLayers(
  ctx: Context,
  reference: Reference,
  { platform, upTo }: FilesOptions,
): Promise<Omit<OpenedFiles, 'tree'>> {
  const image = await openImage(ctx, reference, platform)
  assertRunnable(image)
  const { manifest, digest } = image.chosen
  const { diffIds } = image.config.value
  const layers = manifest.layers.map((descriptor, index): OpenedLayer => {
    const diffId = diffIds[index]
    return { descriptor, source: layerSource(ctx, reference, descriptor), ...(diffId && { diffId }) }
  })
  const end = upTo === undefined ? layers.length : layers.findIndex(({ descriptor }) => descriptor.digest === upTo) + 1
  if (end === 0 && upTo !== undefined)
    throw new AppError('not-found', say`The image has no layer of this digest.`, {
      hint: say`Its layers are listed on the page of its layers.`,
      host: reference.registry,
    })
  return { digest, layers: layers.slice(0, end) }
}

/** A layer that holds no files of a filesystem, or whose files are for others only, cannot be merged. */
export function assertReadable({ descriptor }: OpenedLayer, host: string): void {
  const { foreign, encrypted, isFilesystem } = layerFacts(descriptor)
  if (isFilesystem && !encrypted && !foreign) return
  const words = encrypted
    ? say`A layer of the image is encrypted.`
    : foreign
      ? say`A layer of the image is not kept by the registry.`
      : say`A layer of the image is not an archive of files.`
  throw new AppError('invalid-request', words, {
    hint: say`Its descriptor can be read on the page of the layers.`,
    host,
  })
}

/**
 * The files of an image: every layer's index (built while it is read, where there is none) and the tree they make.
 * Layers are read two at a time, those further up first told about. Throws AppError: what opening the image throws,
 * `malformed` for a layer whose digest, diffId or archive is wrong, `too-large`, `cancelled`.
 */
export async function openFiles(ctx: Context, reference: Reference, options: FilesOptions = {}): Promise<OpenedFiles> {
  const listed = await listLayers(ctx, reference, options)
  for (const layer of listed.layers) assertReadable(layer, reference.registry)
  const layerCount = listed.layers.length
  const listings = await Promise.all(
    listed.layers.map(({ source, diffId }, layer) =>
      ctx.layers.list({
        source,
        signal: ctx.signal,
        ...(diffId && { diffId }),
        ...(options.onProgress && {
          onProgress: progress => options.onProgress?.({ ...progress, layer, layerCount }),
        }),
      }),
    ),
  )
  const tree = await mergedTreeOf(listings.map(listing => ({ name: nameOf(listing), table: listing.index.entries })))
  const layers = listed.layers.map((layer, at): OpenedLayer => {
    const listing = listings[at]
    return listing?.by === 'toc' ? { ...layer, toc: listing.index } : layer
  })
  return { ...listed, layers, tree }
}

/** Equal for equal lists of files. */
const nameOf = (listing: LayerListing): string =>
  listing.by === 'toc' ? `${listing.index.facts.digest} ${listing.index.facts.key}` : listing.index.facts.diffId
