import type { Context } from '#lib/context/context'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import type { Descriptor } from '#lib/oci/manifest/types'
import type { Reference, Repository } from '#lib/oci/reference/types'
import { layerSource } from '../files/layer-source.ts'
import { openImage } from '../open-image.ts'
import { verifiedBlob } from './verified-blob.ts'

export interface LayerBlob {
  readonly descriptor: Descriptor
  /** The blob as the registry has it, checked. */
  read(): AsyncIterable<Uint8Array>
}

/** A blob that a manifest lists, not opened yet. */
export const layerBlob = (ctx: Context, repository: Repository, descriptor: Descriptor): LayerBlob => ({
  descriptor,
  read: () =>
    verifiedBlob(descriptor, layerSource(ctx, repository, descriptor).stream(ctx.signal), repository.registry),
})

/** The layer of an image, or the blob of an artifact, with this digest. Throws AppError `not-found` for any other. */
export async function openLayerBlob(
  ctx: Context,
  reference: Reference,
  { digest, platform }: { readonly digest: string; readonly platform?: string | undefined },
): Promise<LayerBlob> {
  const { manifest } = (await openImage(ctx, reference, platform)).chosen
  const listed = manifest.kind === 'image' || manifest.kind === 'artifact' ? manifest.layers : []
  const descriptor = listed.find(layer => layer.digest === digest)
  if (descriptor) return layerBlob(ctx, reference, descriptor)
  throw new AppError('not-found', say`The image has no layer of this digest.`, {
    hint: say`Its layers are listed on the page of its layers.`,
    host: reference.registry,
  })
}
