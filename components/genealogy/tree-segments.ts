import type { LayerNode, TreeAnswer } from '#lib/contract/genealogy'

/** Layers that all the same images have: a run without a branch, an image's end or a base's end inside. */
export interface Segment {
  /** Of its last layer. */
  readonly id: string
  /** Lowest first. */
  readonly layers: readonly LayerNode[]
  readonly children: readonly Segment[]
}

export const segmentEnd = ({ layers }: Segment): LayerNode => layers.at(-1) as LayerNode
export const segmentBytes = ({ layers }: Segment): number => layers.reduce((total, layer) => total + layer.sizeBytes, 0)

const endsHere = ({ images, bases }: LayerNode, next: readonly LayerNode[]) =>
  images.length > 0 || bases.length > 0 || next.length !== 1

/** The nodes of an answer as a tree of runs; the heaviest branch comes first. */
export function treeSegments({ nodes }: Pick<TreeAnswer, 'nodes'>): readonly Segment[] {
  const childrenOf = Map.groupBy(nodes, ({ parent }) => parent)
  const above = (id: string | undefined) => childrenOf.get(id) ?? []
  const segments = new Map<string, Segment>()
  // Those on a layer come after it in the list, and so are made before it.
  for (const node of nodes.toReversed()) {
    const next = above(node.id)
    const [only] = next
    const run = only && segments.get(only.id)
    if (endsHere(node, next) || !run)
      segments.set(node.id, {
        id: node.id,
        layers: [node],
        children: next.flatMap(child => segments.get(child.id) ?? []).sort(heavier),
      })
    else segments.set(node.id, { ...run, layers: [node, ...run.layers] })
  }
  return above(undefined)
    .flatMap(root => segments.get(root.id) ?? [])
    .sort(heavier)
}

const weight = ({ layers }: Segment): number => layers[0]?.imageCount ?? 0

const heavier = (one: Segment, other: Segment): number => weight(other) - weight(one)

/** The run that has the layer. */
export function segmentOf(segments: readonly Segment[], layer: string | undefined): Segment | undefined {
  if (layer === undefined) return undefined
  const pending = [...segments]
  for (let segment = pending.pop(); segment; segment = pending.pop()) {
    if (segment.layers.some(({ id }) => id === layer)) return segment
    pending.push(...segment.children)
  }
  return undefined
}
