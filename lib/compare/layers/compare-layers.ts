import type { LayersLevel } from '#lib/contract/compare/layers'
import { layerContents as contentsOf, type RunnableImage } from '#lib/inspect/open-image'
import { baseLayers } from '#lib/oci/layer/base-layers'
import type { OpenedSides } from '../open-sides.ts'
import { alignLayers } from './align-layers.ts'
import { comparedLayers } from './compared-layers.ts'

const baseName = ({ config, chosen }: RunnableImage) =>
  baseLayers(config.value, chosen.manifest.layers.length, chosen.manifest.annotations)?.name

/** How the layers of both images stand to each other, without reading any. */
export function compareLayers({ from, to }: OpenedSides): LayersLevel {
  const fromBase = baseName(from.image)
  const toBase = baseName(to.image)
  return {
    ...alignLayers(comparedLayers(from.image), comparedLayers(to.image)),
    base: { ...(fromBase !== undefined && { from: fromBase }), ...(toBase !== undefined && { to: toBase }) },
  }
}

/** What the files of each layer are known by. */
export const layerContents = ({ config, chosen }: RunnableImage): readonly string[] =>
  contentsOf(chosen.manifest, config.value)

/** Layers of `to` whose contents `from` has too, each counted once for each of `from`. */
export function countSharedLayers({ from, to }: OpenedSides): number {
  const left = new Map<string, number>()
  for (const content of layerContents(from.image)) left.set(content, (left.get(content) ?? 0) + 1)
  return layerContents(to.image).filter(content => {
    const count = left.get(content) ?? 0
    left.set(content, count - 1)
    return count > 0
  }).length
}
