import { createHash } from 'node:crypto'

export interface StackedLayer {
  /** Names its contents: the diffId, or the digest where there is none. */
  readonly key: string
  readonly digest: string
  readonly sizeBytes: number
}

/** An image as far as its layers go. */
export interface LayerStack {
  readonly registry: string
  /** Of the image's manifest: tags of one digest are one image. */
  readonly digest: string
  /** Base first. */
  readonly layers: readonly StackedLayer[]
}

export interface TrieBlob {
  readonly registry: string
  readonly digest: string
  readonly sizeBytes: number
}

/** One layer on one stack of others. */
export interface TrieNode {
  /** https://github.com/opencontainers/image-spec/blob/main/config.md#layer-chainid */
  readonly id: string
  readonly parent: TrieNode | undefined
  readonly depth: number
  readonly key: string
  readonly blobs: readonly TrieBlob[]
  readonly children: readonly TrieNode[]
  /** Places of the images that end here. */
  readonly images: readonly number[]
  /** Places of all images that go through it. */
  readonly through: readonly number[]
}

interface Growing extends TrieNode {
  readonly parent: Growing | undefined
  readonly blobs: TrieBlob[]
  readonly children: Growing[]
  readonly images: number[]
  readonly through: number[]
}

/** ChainID of a layer on the stack with the ChainID `below`. */
export function chainId(below: string | undefined, diffId: string): string {
  if (below === undefined) return diffId
  return `sha256:${createHash('sha256').update(`${below} ${diffId}`).digest('hex')}`
}

/** The stacks as one tree: equal layers on equal layers are one node. Nodes in depth-first order, each below its parent. */
export function layerTrie(stacks: readonly LayerStack[]): readonly TrieNode[] {
  const byId = new Map<string, Growing>()
  const roots: Growing[] = []
  stacks.forEach(({ registry, layers }, image) => {
    let parent: Growing | undefined
    for (const layer of layers) {
      const id = chainId(parent?.id, layer.key)
      const node: Growing = byId.get(id) ?? grow(id, layer.key, parent)
      if (!byId.has(id)) (parent?.children ?? roots).push(node)
      byId.set(id, node)
      addBlob(node, { registry, digest: layer.digest, sizeBytes: layer.sizeBytes })
      node.through.push(image)
      parent = node
    }
    parent?.images.push(image)
  })
  return depthFirst(roots)
}

const grow = (id: string, key: string, parent: Growing | undefined): Growing => ({
  id,
  key,
  parent,
  depth: (parent?.depth ?? 0) + 1,
  blobs: [],
  children: [],
  images: [],
  through: [],
})

const sameBlob = (one: TrieBlob, other: TrieBlob) => one.digest === other.digest && one.registry === other.registry

function addBlob(node: Growing, blob: TrieBlob): void {
  if (!node.blobs.some(known => sameBlob(known, blob))) node.blobs.push(blob)
}

/** Without recursion: a stack has as many layers as its publisher likes. */
function depthFirst(roots: readonly TrieNode[]): readonly TrieNode[] {
  const nodes: TrieNode[] = []
  const pending = roots.toReversed()
  for (let node = pending.pop(); node; node = pending.pop()) {
    nodes.push(node)
    pending.push(...node.children.toReversed())
  }
  return nodes
}
