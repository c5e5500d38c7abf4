import 'server-only'
import { setTimeout } from 'node:timers/promises'
import type { Context } from '#lib/context/context'
import type { FrameFacts } from '#lib/contract/views/image-frame'
import type { AppError } from '#lib/errors/app-error'
import { type Attempt, attempt } from '#lib/errors/attempt'
import type { Reference } from '#lib/oci/reference/types'
import type { ImageView, TabView } from '#lib/routes/pages'
import { pageContext } from '../page-context.ts'
import { type ImageAddress, type ImagePageProps, readImageAddress } from './image-address.ts'
import { describeFrame } from './image-frame.ts'
import type { LoadedImage } from './loaded-image.ts'
import { openOnce } from './open-once.ts'

export interface ImagePage<Body> {
  /** Absent where the address holds no reference. */
  readonly frame?: FrameFacts
  readonly body: Attempt<Body>
}

async function frameOf(
  ctx: Context,
  view: TabView,
  reference: Reference,
  loaded: Attempt<LoadedImage>,
): Promise<FrameFacts> {
  const known = await ctx.describeRegistry(reference.registry)
  return describeFrame(view, reference, known, loaded.ok ? loaded.value : undefined, {
    now: ctx.now(),
    locale: ctx.locale,
  })
}

/** A registry that answers within this is waited for, so that the page is whole also without JavaScript. */
const patienceMs = 300

/** The frame with where its tag is now, or with the promise of it. */
async function withTagNow(frame: FrameFacts): Promise<FrameFacts> {
  const { opened } = frame
  if (!opened?.tagNow) return frame
  const tagNow = await Promise.race([opened.tagNow, setTimeout(patienceMs)])
  return tagNow ? { ...frame, opened: { ...opened, tagNow } } : frame
}

const failed = (error: AppError): Attempt<never> => ({ ok: false, error })

/** The frame of a page about an image, and what `load` makes of it; every expected failure is a value in `body`. */
export async function imagePageOf<Body>(
  view: TabView,
  address: ImageAddress,
  load: (loaded: LoadedImage) => Promise<Body> | Body,
): Promise<ImagePage<Body>> {
  const ctx = await pageContext()
  const loaded = await openOnce(address)
  const frame = await frameOf(ctx, view, address.reference, loaded)
  if (!loaded.ok) return { frame, body: failed(loaded.error) }
  const [whole, body] = await Promise.all([withTagNow(frame), attempt(() => load(loaded.value))])
  return { frame: whole, body }
}

/** The same from the address of the page. */
export async function loadImagePage<Body>(
  view: ImageView,
  props: ImagePageProps,
  load: (loaded: LoadedImage) => Promise<Body> | Body,
): Promise<ImagePage<Body>> {
  const address = await readImageAddress(view, props)
  if (!address.ok) return { body: failed(address.error) }
  return imagePageOf(view, address.value, load)
}
