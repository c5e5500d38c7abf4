import 'server-only'
import { assertRunnable } from '#lib/inspect/open-image'
import { reconstructContainerfile } from '#lib/oci/config/containerfile'
import type { Containerfile } from '#lib/oci/config/containerfile-types'
import type { ImageConfig } from '#lib/oci/config/types'
import type { Digest } from '#lib/oci/digest/digest'
import { formatPlatform } from '#lib/oci/manifest/platform'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import type { Reference } from '#lib/oci/reference/types'
import { apiUrl } from '#lib/routes/api'
import type { LoadedImage } from './loaded-image.ts'
import { type ShownText, textOf } from './shown-text.ts'

export interface ConfigPageData extends ShownText {
  readonly config: ImageConfig
  readonly digest: Digest
  readonly mediaType: string
  readonly reference: Reference & { readonly digest: Digest }
  /** Set where the reference is of an index. */
  readonly platform?: string
  readonly exactHref: string
  readonly now: Date
}

export interface ContainerfilePageData {
  readonly containerfile: Containerfile
  readonly reference: Reference & { readonly digest: Digest }
  readonly platform?: string
}

function runnable({ image, pinned }: LoadedImage) {
  if (!image.ok) throw image.error
  assertRunnable(image.value)
  const { indexes, platform } = image.value
  return {
    image: image.value,
    common: { reference: pinned, ...(indexes.length > 0 && platform && { platform: formatPlatform(platform) }) },
  }
}

/** The image config and its exact text. Throws AppError: `invalid-request` for what is not an image. */
export function loadConfig(loaded: LoadedImage): ConfigPageData {
  const { image, common } = runnable(loaded)
  const { value, bytes, descriptor } = image.config
  const { registry, name } = loaded.pinned
  const ref = formatCanonical({ registry, name, digest: image.chosen.reference.digest })
  return {
    ...common,
    ...textOf(bytes),
    config: value,
    digest: descriptor.digest,
    mediaType: descriptor.mediaType,
    exactHref: apiUrl('config', { ref, raw: 1 }),
    now: loaded.ctx.now(),
  }
}

/** The Containerfile that history tells of. Throws AppError: `invalid-request` for what is not an image. */
export function loadContainerfile(loaded: LoadedImage): ContainerfilePageData {
  const { image, common } = runnable(loaded)
  return { ...common, containerfile: reconstructContainerfile(image.config.value, image.chosen.manifest.layers) }
}
