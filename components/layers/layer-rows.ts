import type { ContainerfileLine } from '#lib/oci/config/containerfile-types'
import type { DiffId } from '#lib/oci/digest/digest'
import type { Descriptor } from '#lib/oci/manifest/types'

/** A layer with the instruction that made it. */
export interface LayerRow {
  readonly kind: 'layer'
  readonly index: number
  readonly descriptor: Descriptor
  readonly diffId?: DiffId
  readonly line?: ContainerfileLine
  readonly fromBase: boolean
}

/** An instruction that made no layer. */
export interface EmptyRow {
  readonly kind: 'empty'
  readonly line: ContainerfileLine
}

interface Layers {
  readonly layers: readonly Descriptor[]
  readonly diffIds: readonly DiffId[]
  readonly lines: readonly ContainerfileLine[]
  /** How many of the first layers are the base image's. */
  readonly baseCount: number
}

function layerRow({ layers, diffIds, baseCount }: Layers, index: number, line?: ContainerfileLine): LayerRow[] {
  const descriptor = layers[index]
  const diffId = diffIds[index]
  if (!descriptor) return []
  const fromBase = index < baseCount
  return [{ kind: 'layer', index, descriptor, fromBase, ...(diffId && { diffId }), ...(line && { line }) }]
}

/** Layers and instructions in the order of the build; a layer that no instruction speaks of comes at the end. */
export function layerRows(image: Layers): readonly (LayerRow | EmptyRow)[] {
  const told = new Set(image.lines.map(line => line.layerIndex))
  return [
    ...image.lines.flatMap((line): (LayerRow | EmptyRow)[] =>
      line.layerIndex === undefined ? [{ kind: 'empty', line }] : layerRow(image, line.layerIndex, line),
    ),
    ...image.layers.flatMap((_, index) => (told.has(index) ? [] : layerRow(image, index))),
  ]
}

export const isLayerRow = (row: LayerRow | EmptyRow): row is LayerRow => row.kind === 'layer'
