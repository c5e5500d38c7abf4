import type { ComparedLayer } from '#lib/contract/compare/layers'
import type { RunnableImage } from '#lib/inspect/open-image'
import { reconstructContainerfile } from '#lib/oci/config/containerfile'

/** An image's layers with what history says that made them. */
export function comparedLayers({ config, chosen }: RunnableImage): readonly ComparedLayer[] {
  const { layers } = chosen.manifest
  const { diffIds } = config.value
  const { lines } = reconstructContainerfile(config.value, layers)
  const instructions = new Map(lines.map(({ layerIndex, text }) => [layerIndex, text]))
  return layers.map(({ digest, mediaType, sizeBytes }, index) => {
    const diffId = diffIds[index]
    const instruction = instructions.get(index)
    return {
      index,
      digest,
      ...(diffId !== undefined && { diffId }),
      mediaType,
      sizeBytes,
      ...(instruction !== undefined && { instruction }),
    }
  })
}
