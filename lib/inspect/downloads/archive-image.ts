import { type BlobSource, dockerArchive, type ImageSource, ociArchive } from '#lib/archive/write/image-archives'
import type { OutputEntry } from '#lib/archive/write/output-entry'
import type { Context } from '#lib/context/context'
import type { ArchiveFormat } from '#lib/contract/downloads'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { digestHex } from '#lib/oci/digest/digest'
import { layerFacts } from '#lib/oci/layer/layer-facts'
import type { Descriptor } from '#lib/oci/manifest/types'
import { formatRepository } from '#lib/oci/reference/format-reference'
import type { Reference } from '#lib/oci/reference/types'
import { assertRunnable, openImage } from '../open-image.ts'
import { layerBlob } from './open-layer-blob.ts'

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

const known = (blob: Pick<Descriptor, 'digest' | 'mediaType'>, bytes: Uint8Array): BlobSource => ({
  digest: blob.digest,
  mediaType: blob.mediaType,
  sizeBytes: bytes.byteLength,
  open: () => once(bytes),
})

function assertKept({ layers }: { readonly layers: readonly Descriptor[] }, host: string): void {
  if (!layers.some(layer => layerFacts(layer).foreign)) return
  throw new AppError('invalid-request', say`A layer of the image is not kept by the registry.`, {
    hint: say`Its descriptor can be read on the page of the layers.`,
    host,
  })
}

const writers: Readonly<Record<ArchiveFormat, (image: ImageSource) => readonly OutputEntry[]>> = {
  'oci-archive': ociArchive,
  'docker-archive': dockerArchive,
}

/** A whole image as the entries of a tar, its layers opened when it is their turn. Throws what opening the image throws. */
export async function archiveImage(
  ctx: Context,
  reference: Reference,
  { format, platform }: { readonly format: ArchiveFormat; readonly platform?: string | undefined },
): Promise<readonly OutputEntry[]> {
  const image = await openImage(ctx, reference, platform)
  assertRunnable(image)
  const { chosen, config } = image
  assertKept(chosen.manifest, reference.registry)
  const tag = reference.tag ?? digestHex(chosen.digest).slice(0, 12)
  return writers[format]({
    manifest: known({ digest: chosen.digest, mediaType: chosen.manifest.mediaType }, chosen.bytes),
    config: known(config.descriptor, config.bytes),
    layers: chosen.manifest.layers.map(layer => {
      const { descriptor, read } = layerBlob(ctx, reference, layer)
      return { ...descriptor, open: read }
    }),
    reference: `${formatRepository(reference)}:${tag}`,
  })
}
