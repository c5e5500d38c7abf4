import type { LayerStack, TrieBlob, TrieNode } from './layer-trie.ts'

/** A registry keeps a blob once, however many of its images have it. */
const keyOf = ({ registry, digest }: TrieBlob): string => `${registry} ${digest}`

export interface NodeBytes {
  readonly sizeBytes: number
  readonly storedBytes: number
  readonly branchBytes: number
  readonly freedBytes: number
}

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0)

interface BlobUse {
  readonly sizeBytes: number
  /** Images that have it; those of one digest count as one. */
  readonly images: ReadonlySet<string>
  /** Places of all stacks that have it. */
  readonly stacks: readonly number[]
}

/** By registry and digest. */
export type BlobUses = ReadonlyMap<string, BlobUse>

const imageKey = ({ registry, digest }: LayerStack): string => `${registry} ${digest}`

export function blobUses(stacks: readonly LayerStack[]): BlobUses {
  const uses = new Map<string, BlobUse & { readonly images: Set<string>; readonly stacks: number[] }>()
  stacks.forEach((stack, place) => {
    for (const { digest, sizeBytes } of stack.layers) {
      const key = keyOf({ registry: stack.registry, digest, sizeBytes })
      const use = uses.get(key) ?? { sizeBytes, images: new Set(), stacks: [] }
      uses.set(key, use)
      use.images.add(imageKey(stack))
      if (use.stacks.at(-1) !== place) use.stacks.push(place)
    }
  })
  return uses
}

/** What is kept for this image alone. */
export function freedByImage({ registry, layers }: LayerStack, uses: BlobUses): number {
  const keys = new Set(layers.map(layer => keyOf({ ...layer, registry })))
  return sum(
    [...keys].map(key => {
      const use = uses.get(key)
      return use?.images.size === 1 ? use.sizeBytes : 0
    }),
  )
}

/** The highest node that both stand on, or are; undefined where they share no layer. */
function meet(one: TrieNode | undefined, other: TrieNode | undefined): TrieNode | undefined {
  let [left, right] = [one, other]
  while (left && right && left !== right) {
    if (left.depth >= right.depth) left = left.parent
    else right = right.parent
  }
  return left && right
}

/** A blob is freed with the node that all who have it stand on, and with every node below that one. */
function freedByNode(nodes: readonly TrieNode[], stacks: readonly LayerStack[]): ReadonlyMap<TrieNode, number> {
  const ends = new Map(nodes.flatMap(node => node.images.map(image => [image, node] as const)))
  const freed = new Map<TrieNode, number>()
  for (const { sizeBytes, stacks: users } of blobUses(stacks).values()) {
    const [first = -1, ...others] = users
    let common = ends.get(first)
    for (const other of others) common = meet(common, ends.get(other))
    if (common) freed.set(common, (freed.get(common) ?? 0) + sizeBytes)
  }
  return sumUp(nodes, node => freed.get(node) ?? 0)
}

/** Bytes of each node, in the order of `nodes`. */
export function trieBytes(nodes: readonly TrieNode[], stacks: readonly LayerStack[]): readonly NodeBytes[] {
  const counted = new Set<string>()
  const sizes = nodes.map(({ blobs }) => Math.min(...blobs.map(({ sizeBytes }) => sizeBytes)))
  const stored = nodes.map(({ blobs }) =>
    sum(
      blobs.map(blob => {
        const isNew = !counted.has(keyOf(blob))
        counted.add(keyOf(blob))
        return isNew ? blob.sizeBytes : 0
      }),
    ),
  )
  const own = new Map(nodes.map((node, index) => [node, sizes[index] ?? 0]))
  const branches = sumUp(nodes, node => own.get(node) ?? 0)
  const freed = freedByNode(nodes, stacks)
  return nodes.map((node, index) => ({
    sizeBytes: sizes[index] ?? 0,
    storedBytes: stored[index] ?? 0,
    branchBytes: branches.get(node) ?? 0,
    freedBytes: freed.get(node) ?? 0,
  }))
}

/** Each node's own with those of all nodes on it: in depth-first order these come after it. */
function sumUp(nodes: readonly TrieNode[], ownOf: (node: TrieNode) => number): ReadonlyMap<TrieNode, number> {
  const totals = new Map<TrieNode, number>()
  for (const node of nodes.toReversed()) {
    const total = (totals.get(node) ?? 0) + ownOf(node)
    totals.set(node, total)
    if (node.parent) totals.set(node.parent, (totals.get(node.parent) ?? 0) + total)
  }
  return totals
}
