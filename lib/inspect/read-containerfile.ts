import type { Context } from '#lib/context/context'
import { reconstructContainerfile } from '#lib/oci/config/containerfile'
import type { Containerfile } from '#lib/oci/config/containerfile-types'
import type { Reference } from '#lib/oci/reference/types'
import { assertRunnable, openImage } from './open-image.ts'

/** The Containerfile that history and config tell of. Throws `invalid-request` for what is not an image. */
export async function readContainerfile(ctx: Context, reference: Reference, platform?: string): Promise<Containerfile> {
  const image = await openImage(ctx, reference, platform)
  assertRunnable(image)
  return reconstructContainerfile(image.config.value, image.chosen.manifest.layers)
}
