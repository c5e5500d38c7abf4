import 'server-only'
import type { ConfigDocument, ContainerfileDocument } from '#lib/contract/views/documents'
import { assertRunnable } from '#lib/inspect/open-image'
import { reconstructContainerfile } from '#lib/oci/config/containerfile'
import { formatPlatform } from '#lib/oci/manifest/platform'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import { apiUrl } from '#lib/routes/api'
import type { LoadedImage } from './loaded-image.ts'
import { textOf } from './shown-text.ts'

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
export function loadConfig(loaded: LoadedImage): ConfigDocument {
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
export function loadContainerfile(loaded: LoadedImage): ContainerfileDocument {
  const { image, common } = runnable(loaded)
  return { ...common, containerfile: reconstructContainerfile(image.config.value, image.chosen.manifest.layers) }
}
