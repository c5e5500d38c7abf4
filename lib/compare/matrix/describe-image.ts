import type { Context } from '#lib/context/context'
import type { MatrixImage } from '#lib/contract/matrix'
import { toWire } from '#lib/errors/to-wire'
import type { RunnableImage } from '#lib/inspect/open-image'
import { baseLayers } from '#lib/oci/layer/base-layers'
import { formatPlatform, isAttestation } from '#lib/oci/manifest/platform'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import { layerContents } from '../layers/compare-layers.ts'
import type { ManyImage } from '../open-many.ts'

interface Beside {
  readonly previous: ManyImage | undefined
  readonly aliases: readonly string[]
}

function platformsOf({ root, platform }: RunnableImage): string[] {
  const { manifest } = root
  if (manifest.kind !== 'index') return platform ? [formatPlatform(platform)] : []
  const children = manifest.manifests.filter(child => !isAttestation(child))
  return [...new Set(children.flatMap(child => (child.platform ? [formatPlatform(child.platform)] : [])))]
}

/** Layers whose contents the other image has too, wherever they stand in it. */
export function sharedLayers(image: RunnableImage, other: RunnableImage) {
  const theirs = new Set(layerContents(other))
  const keys = layerContents(image)
  const shared = image.chosen.manifest.layers.filter((_, index) => theirs.has(keys[index] ?? ''))
  return { layers: shared.length, sizeBytes: shared.reduce((total, { sizeBytes }) => total + sizeBytes, 0) }
}

function baseOf({ config, chosen: { manifest } }: RunnableImage): MatrixImage['base'] {
  const base = baseLayers(config.value, manifest.layers.length, manifest.annotations)
  return (
    base && {
      ...(base.name !== undefined && { name: base.name }),
      ...(base.count !== undefined && { layers: base.count }),
    }
  )
}

function describeOpened(image: RunnableImage, { previous, aliases }: Beside): Omit<MatrixImage, 'ref'> {
  const { root, chosen, config, platform } = image
  const { layers } = chosen.manifest
  const { created, diffIds, execution } = config.value
  const base = baseOf(image)
  return {
    digest: root.digest,
    ...(chosen.digest !== root.digest && { imageDigest: chosen.digest }),
    ...(platform && { platform: formatPlatform(platform) }),
    platforms: platformsOf(image),
    aliases: [...aliases],
    ...(created !== undefined && { created }),
    sizeBytes: layers.reduce((total, { sizeBytes }) => total + sizeBytes, chosen.manifest.config.sizeBytes),
    ...(base && { base }),
    user: execution.user ?? '',
    layers: layers.map(({ digest, sizeBytes }, index) => {
      const diffId = diffIds[index]
      return { digest, sizeBytes, ...(diffId && { diffId }) }
    }),
    ...(previous?.opened.ok && { shared: sharedLayers(image, previous.opened.value) }),
  }
}

/** One column of the table. */
export function describeImage(ctx: Context, { reference, opened }: ManyImage, beside: Beside): MatrixImage {
  const ref = formatCanonical(reference)
  return opened.ok
    ? { ref, ...describeOpened(opened.value, beside) }
    : { ref, platforms: [], aliases: [], layers: [], error: toWire(opened.error, ctx.locale) }
}
