import 'server-only'
import type { Context } from '#lib/context/context'
import { AppError } from '#lib/errors/app-error'
import { type Attempt, attempt } from '#lib/errors/attempt'
import { type OpenedImage, openImage } from '#lib/inspect/open-image'
import { asManifest, type OpenedDocument, type OpenedManifest, openDocument } from '#lib/inspect/open-manifest'
import { say } from '#lib/messages/say'
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

/** A child that is not there is not a misspelt reference: the index is sparse, and another platform may do. */
function asAbsent(root: OpenedManifest, error: AppError): AppError {
  if (root.manifest.kind !== 'index' || error.code !== 'not-found' || !error.registry) return error
  return new AppError(
    'not-found',
    say`The index lists an image for this platform, but the registry does not have it.`,
    {
      hint: say`Choose another platform. Whoever copied the index here left some of its images out.`,
      registry: error.registry,
      ...(error.host !== undefined && { host: error.host }),
      cause: error,
    },
  )
}

async function openChosen(
  ctx: Context,
  root: OpenedManifest,
  platform: string | undefined,
): Promise<Attempt<OpenedImage>> {
  const image = await attempt(() => openImage(ctx, root.reference, platform))
  return image.ok ? image : { ok: false, error: asAbsent(root, image.error) }
}

/** Throws AppError where the registry does not give the document at all. */
export async function openAddress(ctx: Context, { reference, platform }: ImageAddress): Promise<LoadedImage> {
  const document = await openDocument(ctx, reference)
  const pinned = document.reference
  const root = await attempt(() => asManifest(document))
  const image = root.ok ? await openChosen(ctx, root.value, platform) : root
  return { ctx, pinned, document, root, image }
}
