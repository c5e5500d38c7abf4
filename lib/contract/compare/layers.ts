import { z } from 'zod'
import { sizeBytes } from '../primitives.ts'

/**
 * How a layer of one side stands to one of the other. `same`: the same blob. `recompressed`: another blob with the same
 * diffId. `rebuilt`: the same instruction made other files. `moved`: the same diffId in another order. `removed`
 * and `added`: only on one side.
 */
export const layerStates = ['same', 'recompressed', 'rebuilt', 'moved', 'removed', 'added'] as const

export const comparedLayer = z.strictObject({
  /** Counted from the lowest, 0. */
  index: z.number().int(),
  digest: z.string(),
  diffId: z.string().optional(),
  mediaType: z.string(),
  /** As transferred. */
  sizeBytes,
  /** Containerfile form, as far as history tells. */
  instruction: z.string().optional(),
})

/** Lowest first; a moved layer stands in two rows, each with both sides. */
export const layerPair = z.strictObject({
  state: z.enum(layerStates),
  from: comparedLayer.optional(),
  to: comparedLayer.optional(),
  /** Part of the layers that both begin with. */
  isBase: z.literal(true).optional(),
})

export const layersLevel = z.strictObject({
  pairs: z.array(layerPair),
  /** How many first layers have the same files on both sides. */
  sharedBase: z.number().int(),
  /** What the images say they stand on. */
  base: z.strictObject({ from: z.string().optional(), to: z.string().optional() }),
})

export type LayerState = (typeof layerStates)[number]
export type ComparedLayer = z.infer<typeof comparedLayer>
export type LayerPair = z.infer<typeof layerPair>
export type LayersLevel = z.infer<typeof layersLevel>
