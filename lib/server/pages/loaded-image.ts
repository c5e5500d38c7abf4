import 'server-only'
import type { Context } from '#lib/context/context'
import { type Attempt, attempt } from '#lib/errors/attempt'
import { type OpenedImage, openImage } from '#lib/inspect/open-image'
import { asManifest, type OpenedDocument, type OpenedManifest, openDocument } from '#lib/inspect/open-manifest'
import type { ImageAddress } from './image-address.ts'

/** What every page about a reference starts from. A tag is resolved once; everything below goes by the digest found. */
export interface LoadedImage {
  readonly ctx: Context
  /** With the digest that was found, and the tag where one was asked for. */
  readonly pinned: OpenedDocument['reference']
  readonly document: OpenedDocument
  readonly root: Attempt<OpenedManifest>
  /** What the reference leads to on the platform of the address. */
  readonly image: Attempt<OpenedImage>
}

/** Throws AppError where the registry does not give the document at all. */
export async function openAddress(ctx: Context, { reference, platform }: ImageAddress): Promise<LoadedImage> {
  const document = await openDocument(ctx, reference)
  const pinned = document.reference
  const root = await attempt(() => asManifest(document))
  const image = root.ok ? await attempt(() => openImage(ctx, pinned, platform)) : root
  return { ctx, pinned, document, root, image }
}
