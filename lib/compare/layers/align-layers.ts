import { diffArrays } from 'diff'
import type { ComparedLayer, LayerPair, LayersLevel } from '#lib/contract/compare/layers'

/** More than this are not looked through for the best alignment: layers are then matched at the front only. */
const maxEditLength = 2000

/** Layers with equal contents have it in common. */
const contentOf = ({ diffId, digest }: ComparedLayer) => diffId ?? digest

/** The instruction without digests of what it copied: `COPY dir:3f… in /app/` makes the same layer anew. */
const instructionOf = ({ instruction, index }: ComparedLayer) =>
  instruction?.replace(/\b(file|dir|multi):[0-9a-f]{12,}/g, '$1') ?? `no instruction ${index}`

const stateOf = (from: ComparedLayer, to: ComparedLayer): LayerPair['state'] => {
  if (from.digest === to.digest) return 'same'
  return contentOf(from) === contentOf(to) ? 'recompressed' : 'rebuilt'
}

const paired = (from: ComparedLayer, to: ComparedLayer): LayerPair => ({ state: stateOf(from, to), from, to })

type Layers = readonly ComparedLayer[]

/** Parts of both lists that have the same keys, and parts between them that have not, in order. */
function align(from: Layers, to: Layers, keyOf: (layer: ComparedLayer) => string) {
  const parts = diffArrays(from.map(keyOf), to.map(keyOf), { maxEditLength }) ?? [
    { count: from.length, removed: true, added: false },
    { count: to.length, removed: false, added: true },
  ]
  let at = 0
  let other = 0
  const aligned: { readonly isEqual: boolean; readonly from: ComparedLayer[]; readonly to: ComparedLayer[] }[] = []
  for (const { count, added, removed } of parts) {
    const isEqual = !added && !removed
    const last = aligned.at(-1)
    const part = !isEqual && last && !last.isEqual ? last : { isEqual, from: [], to: [] }
    if (part !== last) aligned.push(part)
    if (!added) part.from.push(...from.slice(at, at + count))
    if (!removed) part.to.push(...to.slice(other, other + count))
    if (!added) at += count
    if (!removed) other += count
  }
  return aligned
}

/** Layers that stand in a gap between equal ones: those the same instruction made are told side by side. */
function pairGap(from: Layers, to: Layers, moved: Moved): readonly LayerPair[] {
  const only = (layers: Layers, state: 'added' | 'removed'): readonly LayerPair[] =>
    layers.map(layer => {
      const [side, other] = state === 'added' ? (['to', 'from'] as const) : (['from', 'to'] as const)
      const elsewhere = moved[other].get(contentOf(layer))
      return elsewhere ? { state: 'moved', [side]: layer, [other]: elsewhere } : { state, [side]: layer }
    })
  return align(from, to, layer => (isMoved(layer, moved) ? `moved ${contentOf(layer)}` : instructionOf(layer))).flatMap(
    part =>
      part.isEqual
        ? part.from.map((layer, index) => paired(layer, part.to[index] ?? layer))
        : [...only(part.from, 'removed'), ...only(part.to, 'added')],
  )
}

/** Layers outside of the alignment, by content. */
interface Moved {
  readonly from: ReadonlyMap<string, ComparedLayer>
  readonly to: ReadonlyMap<string, ComparedLayer>
}
const isMoved = (layer: ComparedLayer, { from, to }: Moved) => from.has(contentOf(layer)) && to.has(contentOf(layer))
const byContent = (layers: Layers) => new Map(layers.map(layer => [contentOf(layer), layer]))

/** How many first layers have equal contents. */
function countShared(from: Layers, to: Layers): number {
  const end = from.findIndex((layer, index) => {
    const other = to[index]
    return !other || contentOf(other) !== contentOf(layer)
  })
  return end < 0 ? from.length : end
}

/** Both images' layers side by side, the lowest first. */
export function alignLayers(from: Layers, to: Layers): Pick<LayersLevel, 'pairs' | 'sharedBase'> {
  const sharedBase = countShared(from, to)
  const parts = align(from.slice(sharedBase), to.slice(sharedBase), contentOf)
  const gaps = parts.filter(({ isEqual }) => !isEqual)
  const moved: Moved = {
    from: byContent(gaps.flatMap(gap => gap.from)),
    to: byContent(gaps.flatMap(gap => gap.to)),
  }
  const base = from
    .slice(0, sharedBase)
    .map((layer, index): LayerPair => ({ ...paired(layer, to[index] ?? layer), isBase: true }))
  const rest = parts.flatMap(part =>
    part.isEqual
      ? part.from.map((layer, index) => paired(layer, part.to[index] ?? layer))
      : pairGap(part.from, part.to, moved),
  )
  return { pairs: [...base, ...rest], sharedBase }
}
