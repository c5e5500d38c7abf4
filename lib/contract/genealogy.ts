import { z } from 'zod'
import { chosenImages } from './chosen-images.ts'
import { failure } from './failure.ts'
import { treeSize } from './limits.ts'
import { sizeBytes, timestamp } from './primitives.ts'

export const treeQuery = chosenImages.extend({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(treeSize.max)
    .default(treeSize.usual)
    .describe('highest tags taken of each repository where no tag is given'),
})

const blob = z.strictObject({ registry: z.string(), digest: z.string(), sizeBytes })

/** One layer on one stack of layers below it. */
export const treeNode = z.strictObject({
  /** ChainID of the stack up to it: https://github.com/opencontainers/image-spec/blob/main/config.md#layer-chainid */
  id: z.string(),
  /** `id` of the layer below; absent for the first layer. */
  parent: z.string().optional(),
  /** Layers up to it, itself included. */
  depth: z.number().int(),
  diffId: z.string(),
  /** How registries keep it: more than one where it was compressed in several ways, or is in several registries. */
  blobs: z.array(blob),
  /** Of the smallest of its blobs: what a host without it downloads. */
  sizeBytes,
  /** Of its blobs that no node before it in the list has: over all nodes, what the registries keep. */
  storedBytes: sizeBytes,
  /** Of it and every layer on it: what is pushed anew when it changes. */
  branchBytes: sizeBytes,
  /** What the registries no longer need when all images on it are deleted, as far as the images shown tell. */
  freedBytes: sizeBytes,
  /** Images that end with it, by their place in `images`. */
  images: z.array(z.number().int()),
  /** Images that have it. */
  imageCount: z.number().int(),
  /** As a Containerfile has it. */
  instruction: z.string().optional(),
  created: timestamp.optional(),
  /** Names of base images whose last layer it is, as the images on it tell. */
  bases: z.array(z.string()),
})

export const treeImage = z.strictObject({
  /** As it was asked for, in full. */
  ref: z.string(),
  digest: z.string().optional(),
  imageDigest: z.string().optional(),
  platform: z.string().optional(),
  created: timestamp.optional(),
  /** Its last layer; absent for an image without layers. */
  node: z.string().optional(),
  layerCount: z.number().int().optional(),
  /** Of its compressed layers. */
  sizeBytes: sizeBytes.optional(),
  /** What deleting it, with all tags of its digest, would free, as far as the images shown tell. */
  freedBytes: sizeBytes.optional(),
  /** The longest of the other images whose layers are its first layers; several where they have the same layers. */
  builtOn: z.array(z.number().int()),
  /** Images whose first layers are all of its layers. */
  usedBy: z.array(z.number().int()),
  /** What its annotations, labels or history name as its base. */
  base: z.strictObject({ name: z.string(), digest: z.string().optional() }).optional(),
  /**
   * Among all other images that were opened since the server started, not only those shown (not told in public mode): the longest whose layers are
   * its first layers, and images whose first layers are all of its layers.
   */
  knownBase: z.strictObject({ refs: z.array(z.string()), layerCount: z.number().int() }).optional(),
  knownUsers: z.strictObject({ refs: z.array(z.string()), isCut: z.literal(true).optional() }).optional(),
  error: failure.optional(),
})

export const treeAnswer = z.strictObject({
  images: z.array(treeImage),
  /** Each after the one it stands on. */
  nodes: z.array(treeNode),
  /** Of all layers, each once: what the registries keep. */
  storedBytes: sizeBytes,
  /** The same if no layer were shared. */
  unsharedBytes: sizeBytes,
})

export type TreeQuery = z.infer<typeof treeQuery>
export type LayerNode = z.infer<typeof treeNode>
export type TreeImage = z.infer<typeof treeImage>
export type TreeAnswer = z.infer<typeof treeAnswer>
