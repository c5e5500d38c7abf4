import type { Context } from '#lib/context/context'
import { mapConcurrent } from '#lib/context/map-concurrent'
import { type Attempt, attempt } from '#lib/errors/attempt'
import { assertRunnable, openImage, type RunnableImage } from '#lib/inspect/open-image'
import type { Reference } from '#lib/oci/reference/types'

export interface ManyImage {
  readonly reference: Reference
  readonly opened: Attempt<RunnableImage>
}

/** Images at a time: enough to hide a registry's latency, within the egress module's own limit a host. */
const concurrency = 12

async function openRunnable(ctx: Context, reference: Reference, platform?: string): Promise<RunnableImage> {
  const image = await openImage(ctx, reference, platform)
  assertRunnable(image)
  return image
}

/** Manifest and config of each image, in order; one that cannot be opened does not stop the others. */
export const openMany = (
  ctx: Context,
  references: readonly Reference[],
  platform?: string,
): Promise<readonly ManyImage[]> =>
  mapConcurrent(references, concurrency, async reference => ({
    reference,
    opened: await attempt(() => openRunnable(ctx, reference, platform)),
  }))
