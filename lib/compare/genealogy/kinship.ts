import type { LayerStack, TrieNode } from './layer-trie.ts'

export interface Kinship {
  /** Places of the images with the longest stack that is a beginning of this one's. */
  readonly builtOn: readonly number[]
  /** Places of the images that begin with all of this one's layers. */
  readonly usedBy: readonly number[]
}

function ancestorWithImages({ parent }: TrieNode): TrieNode | undefined {
  let node = parent
  while (node && node.images.length === 0) node = node.parent
  return node
}

/** Which image stands on which, by the node each ends with; images with the same layers stand beside each other. */
export function kinshipOf(nodes: readonly TrieNode[], stacks: readonly LayerStack[]): readonly Kinship[] {
  const ends = new Map(nodes.flatMap(node => node.images.map(image => [image, node] as const)))
  return stacks.map((_, image) => {
    const end = ends.get(image)
    if (!end) return { builtOn: [], usedBy: [] }
    return {
      builtOn: ancestorWithImages(end)?.images ?? [],
      usedBy: end.through.filter(other => !end.images.includes(other)),
    }
  })
}
