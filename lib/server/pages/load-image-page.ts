import 'server-only'
import type { Context } from '#lib/context/context'
import type { AppError } from '#lib/errors/app-error'
import { type Attempt, attempt } from '#lib/errors/attempt'
import { type OpenedImage, openImage } from '#lib/inspect/open-image'
import { asManifest, type OpenedDocument, type OpenedManifest, openDocument } from '#lib/inspect/open-manifest'
import type { Reference } from '#lib/oci/reference/types'
import type { ImageView } from '#lib/routes/pages'
import { pageContext } from '../page-context.ts'
import { type ImageAddress, type ImagePageProps, readImageAddress } from './image-address.ts'
import { describeFrame, type FrameFacts } from './image-frame.ts'

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

export interface ImagePage<Body> {
  /** Absent where the address holds no reference. */
  readonly frame?: FrameFacts
  readonly body: Attempt<Body>
}

async function openPage(ctx: Context, { reference, platform }: ImageAddress): Promise<LoadedImage> {
  const document = await openDocument(ctx, reference)
  const pinned = document.reference
  const root = await attempt(() => asManifest(document))
  const image = root.ok ? await attempt(() => openImage(ctx, pinned, platform)) : root
  return { ctx, pinned, document, root, image }
}

async function frameOf(
  ctx: Context,
  view: ImageView,
  reference: Reference,
  loaded: Attempt<LoadedImage>,
): Promise<FrameFacts> {
  const known = await ctx.describeRegistry(reference.registry)
  return describeFrame(view, reference, known, loaded.ok ? loaded.value : undefined, ctx.now())
}

const failed = (error: AppError): Attempt<never> => ({ ok: false, error })

/** The frame of a page about an image, and what `load` makes of it; every expected failure is a value in `body`. */
export async function loadImagePage<Body>(
  view: ImageView,
  props: ImagePageProps,
  load: (loaded: LoadedImage) => Promise<Body> | Body,
): Promise<ImagePage<Body>> {
  const address = await readImageAddress(view, props)
  if (!address.ok) return { body: failed(address.error) }
  const ctx = await pageContext()
  const loaded = await attempt(() => openPage(ctx, address.value))
  const frame = await frameOf(ctx, view, address.value.reference, loaded)
  if (!loaded.ok) return { frame, body: failed(loaded.error) }
  return { frame, body: await attempt(() => load(loaded.value)) }
}
