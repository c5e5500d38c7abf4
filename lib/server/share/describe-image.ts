import 'server-only'
import { describeConfig } from '#lib/format/describe-config'
import type { SharedImage } from '#lib/format/share/shared-facts'
import type { OpenedImage } from '#lib/inspect/open-image'
import type { ImageManifest } from '#lib/oci/manifest/types'
import { mediaTypeInfo } from '#lib/oci/media-types/media-type-info'
import { describeDocument } from '../pages/image-frame.ts'
import type { LoadedImage } from '../pages/loaded-image.ts'

const purposes = ['attestation', 'signature', 'sbom', 'helm-chart', 'wasm'] as const

/** The artifact type tells, else the config, else the first blob that has a known purpose. */
function purposeOf({ artifactType, config, layers }: ImageManifest): SharedImage['purpose'] {
  const types = [artifactType, config.mediaType, ...layers.map(({ mediaType }) => mediaType)]
  const roles = types.flatMap(type => (type === undefined ? [] : mediaTypeInfo(type).role))
  return purposes.find(purpose => roles.includes(purpose))
}

const titleKey = 'org.opencontainers.image.title'
const descriptionKey = 'org.opencontainers.image.description'
/** What is looked at of a label, which may have 64 KiB. */
const maxSummary = 500

/** https://github.com/opencontainers/image-spec/blob/main/annotations.md#pre-defined-annotation-keys */
function summaryOf({ chosen, config }: OpenedImage): string | undefined {
  const { annotations } = chosen.manifest
  const labels = config?.value.execution.labels ?? {}
  const texts = [
    annotations[descriptionKey],
    labels[descriptionKey],
    annotations[titleKey],
    labels[titleKey],
    labels.summary,
  ]
  return texts
    .map(text => text?.slice(0, maxSummary).replace(/\s+/g, ' ').trim())
    .find(text => text !== undefined && text !== '')
}

/** Who it runs as, what it listens on, what it starts. */
const toldSentences = 3

function describeChosen(image: OpenedImage): Partial<SharedImage> {
  const { chosen, config } = image
  const { manifest } = chosen
  const purpose = manifest.kind === 'artifact' ? purposeOf(manifest) : undefined
  const summary = summaryOf(image)
  return {
    ...(purpose && { purpose }),
    ...(config && {
      user: config.value.execution.user ?? '',
      behaviour: describeConfig(config.value).slice(0, toldSentences),
    }),
    ...(summary && { summary }),
  }
}

/**
 * What an opened reference is told by where there is room for a few words only. Throws AppError: what
 * kept the image from being read, so that nothing half-read is kept. One that is missing leaves what the index tells.
 */
export function describeImage(loaded: LoadedImage): SharedImage {
  if (!loaded.image.ok && loaded.image.error.code !== 'not-found') throw loaded.image.error
  const { pinned, kind, sizeBytes, layerCount, platform, platforms, chosenDigest, created, base } =
    describeDocument(loaded)
  const baseName = base?.name
  return {
    reference: pinned,
    kind,
    behaviour: [],
    platforms: platforms.length > 0 ? platforms : platform === undefined ? [] : [platform],
    ...(sizeBytes !== undefined && { sizeBytes }),
    ...(layerCount !== undefined && { layerCount }),
    ...(chosenDigest && { chosenDigest }),
    ...(created !== undefined && { created }),
    ...(baseName !== undefined && { base: baseName }),
    ...(loaded.image.ok && describeChosen(loaded.image.value)),
  }
}
