import type { Context } from '#lib/context/context'
import type { LayerNode, TreeAnswer, TreeImage } from '#lib/contract/genealogy'
import { treeSize } from '#lib/contract/limits'
import { AppError } from '#lib/errors/app-error'
import { toWire } from '#lib/errors/to-wire'
import type { RunnableImage } from '#lib/inspect/open-image'
import { say } from '#lib/messages/say'
import { reconstructContainerfile } from '#lib/oci/config/containerfile'
import type { ContainerfileLine } from '#lib/oci/config/containerfile-types'
import { baseLayers } from '#lib/oci/layer/base-layers'
import { formatPlatform } from '#lib/oci/manifest/platform'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import type { Reference } from '#lib/oci/reference/types'
import { assertAtMost } from '../choose-images.ts'
import { layerContents } from '../layers/compare-layers.ts'
import { type ManyImage, openMany } from '../open-many.ts'
import { type Kinship, kinshipOf } from './kinship.ts'
import { knownRelatives } from './known-relatives.ts'
import { type LayerStack, layerTrie, type TrieNode } from './layer-trie.ts'
import { blobUses, freedByImage, type NodeBytes, trieBytes } from './trie-bytes.ts'

/** An image that was opened, with its place among all that were asked for. */
interface Member {
  readonly place: number
  readonly image: RunnableImage
  readonly stack: LayerStack
  readonly lines: readonly ContainerfileLine[]
}

/** Overlay filesystems take 128 layers at most; who pushes more than this means to keep somebody busy. */
const maxLayers = 512

function withBoundedLayers(many: ManyImage): ManyImage {
  const count = many.opened.ok ? many.opened.value.chosen.manifest.layers.length : 0
  if (count <= maxLayers) return many
  const error = new AppError('too-large', say`The image has ${count} layers; this view takes at most ${maxLayers}.`, {
    hint: say`The page of its layers lists them.`,
    host: many.reference.registry,
  })
  return { ...many, opened: { ok: false, error } }
}

function stackOf(image: RunnableImage): LayerStack {
  const { root, chosen } = image
  const keys = layerContents(image)
  return {
    registry: root.reference.registry,
    digest: chosen.digest,
    layers: chosen.manifest.layers.map(({ digest, sizeBytes }, index) => ({
      key: keys[index] ?? digest,
      digest,
      sizeBytes,
    })),
  }
}

const membersOf = (images: readonly ManyImage[]): readonly Member[] =>
  images.flatMap(({ opened }, place) => {
    if (!opened.ok) return []
    const image = opened.value
    const { lines } = reconstructContainerfile(image.config.value, image.chosen.manifest.layers)
    return [{ place, image, stack: stackOf(image), lines }]
  })

/** Names of bases whose last layer this is, by the images that have it. */
function basesAt({ depth, through }: TrieNode, members: readonly Member[]): string[] {
  const names = through.flatMap(member => {
    const image = members[member]?.image
    if (!image) return []
    const { manifest } = image.chosen
    const base = baseLayers(image.config.value, manifest.layers.length, manifest.annotations)
    return base?.count === depth && base.name !== undefined ? [base.name] : []
  })
  return [...new Set(names)].sort()
}

function describeNode(node: TrieNode, bytes: NodeBytes, members: readonly Member[]): LayerNode {
  const [first] = node.through
  const line = members[first ?? 0]?.lines.find(({ layerIndex }) => layerIndex === node.depth - 1)
  return {
    id: node.id,
    ...(node.parent && { parent: node.parent.id }),
    depth: node.depth,
    diffId: node.key,
    blobs: [...node.blobs],
    ...bytes,
    images: node.images.flatMap(member => members[member]?.place ?? []),
    imageCount: node.through.length,
    ...(line && { instruction: line.text }),
    ...(line?.created !== undefined && { created: line.created }),
    bases: basesAt(node, members),
  }
}

/** What an image itself says that it was built on. */
function namedBase({ config, chosen: { manifest } }: RunnableImage): Pick<TreeImage, 'base'> {
  const base = baseLayers(config.value, manifest.layers.length, manifest.annotations)
  if (base?.name === undefined) return {}
  return { base: { name: base.name, ...(base.digest !== undefined && { digest: base.digest }) } }
}

interface MemberFacts extends Kinship {
  readonly freedBytes: number
  readonly node: string | undefined
}

function describeMember(image: RunnableImage, { node, ...facts }: MemberFacts): Omit<TreeImage, 'ref'> {
  const { root, chosen, platform, config } = image
  return {
    digest: root.digest,
    ...(chosen.digest !== root.digest && { imageDigest: chosen.digest }),
    ...(platform && { platform: formatPlatform(platform) }),
    ...(config.value.created !== undefined && { created: config.value.created }),
    ...(node !== undefined && { node }),
    layerCount: chosen.manifest.layers.length,
    sizeBytes: chosen.manifest.layers.reduce((total, { sizeBytes }) => total + sizeBytes, 0),
    freedBytes: facts.freedBytes,
    builtOn: [...facts.builtOn],
    usedBy: [...facts.usedBy],
    ...namedBase(image),
  }
}

/** Facts of each member, its relatives by their places among all images. */
function factsOf(nodes: readonly TrieNode[], members: readonly Member[]): readonly MemberFacts[] {
  const stacks = members.map(({ stack }) => stack)
  const uses = blobUses(stacks)
  const ends = new Map(nodes.flatMap(node => node.images.map(image => [image, node.id] as const)))
  const freedOf = (stack: LayerStack | undefined) => (stack ? freedByImage(stack, uses) : 0)
  const placesOf = (relatives: readonly number[]) => relatives.flatMap(member => members[member]?.place ?? [])
  return kinshipOf(nodes, stacks).map(({ builtOn, usedBy }, index) => ({
    builtOn: placesOf(builtOn),
    usedBy: placesOf(usedBy),
    freedBytes: freedOf(stacks[index]),
    node: ends.get(index),
  }))
}

/**
 * Images as a tree of shared layers, by their contents, so that a layer that was compressed anew is still the same. An
 * image that cannot be read is in the list with its failure. No layer is read. Throws AppError `invalid-request` for too
 * many.
 */
export async function growTree(ctx: Context, references: readonly Reference[], platform?: string): Promise<TreeAnswer> {
  assertAtMost(references.length, treeSize.max)
  const images = (await openMany(ctx, references, platform)).map(withBoundedLayers)
  const members = membersOf(images)
  const stacks = members.map(({ stack }) => stack)
  const nodes = layerTrie(stacks)
  const bytes = trieBytes(nodes, stacks)
  const facts = factsOf(nodes, members)
  const described = nodes.flatMap((node, index) => {
    const own = bytes[index]
    return own ? [describeNode(node, own, members)] : []
  })
  const known = knownRelatives(ctx, members)
  return {
    images: images.map(({ reference, opened }, place) => {
      const ref = formatCanonical(reference)
      if (!opened.ok) return { ref, builtOn: [], usedBy: [], error: toWire(opened.error, ctx.locale) }
      const at = members.findIndex(member => member.place === place)
      const own = facts[at]
      return { ref, ...(own ? describeMember(opened.value, own) : { builtOn: [], usedBy: [] }), ...known[at] }
    }),
    nodes: described,
    storedBytes: described.reduce((total, node) => total + node.storedBytes, 0),
    unsharedBytes: stacks.flatMap(({ layers }) => layers).reduce((total, { sizeBytes }) => total + sizeBytes, 0),
  }
}
