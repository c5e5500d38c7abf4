import type { LayerIndex } from '#lib/archive/index/layer-index-file'
import type { EntryTable } from '#lib/archive/tree/entry-table'
import { EntryTableBuilder } from '#lib/archive/tree/entry-table-builder'
import { mergeLayersInTurns } from '#lib/archive/tree/merge-layers'
import type { MergedTree } from '#lib/archive/tree/merged-tree'
import type { Context } from '#lib/context/context'
import { mapConcurrent } from '#lib/context/map-concurrent'
import type { CompareProgressLine } from '#lib/contract/compare'
import { mergedTreeOf, type NamedTable } from '#lib/inspect/files/merged-trees'
import { assertReadable, listLayers, type OpenedLayer } from '#lib/inspect/files/open-files'
import type { OpenedSide, OpenedSides, SideName } from '../open-sides.ts'
import { placeholders } from './placeholders.ts'
import { SideTree } from './side-tree.ts'

export interface OpenLayersOptions {
  /** Also reads layers that both share. */
  readonly readsShared: boolean
  readonly onProgress?: ((progress: CompareProgressLine) => void) | undefined
}

/** A layer of one side with its list of files, where that is at hand. */
interface ListedLayer {
  readonly layer: OpenedLayer
  readonly content: string
  readonly index?: LayerIndex | undefined
}

type ReadLayer = ListedLayer & { readonly index: LayerIndex }

const isListed = (layer: ListedLayer): layer is ReadLayer => layer.index !== undefined
const namedTable = ({ index }: ReadLayer): NamedTable => ({ name: index.facts.diffId, table: index.entries })

/** One side, and its tree where nothing of the other side is needed for it. */
interface ListedSide {
  readonly listed: readonly ListedLayer[]
  readonly tree: MergedTree | undefined
}

export interface OpenedLayers {
  readonly from: SideTree
  readonly to: SideTree
  readonly layers: { readonly from: readonly OpenedLayer[]; readonly to: readonly OpenedLayer[] }
  readonly unreadLayers: number
  readonly placeholderLayer: { readonly from: number; readonly to: number } | undefined
  /** An unread layer is above one that differs: it may hide any difference. */
  readonly isCovered: boolean
}

const contentOf = ({ descriptor, diffId }: OpenedLayer) => diffId ?? descriptor.digest

/** Layers that stand in both images in the same order, by their contents: what differs is in the others. */
function sharedContents(from: readonly OpenedLayer[], to: readonly OpenedLayer[]): ReadonlySet<string> {
  const before = from.map(contentOf)
  const after = to.map(contentOf)
  const start = before.findIndex((content, index) => content !== after[index])
  if (start < 0) return new Set(before)
  let end = 0
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  return new Set([...before.slice(0, start), ...before.slice(before.length - end)])
}

async function openOne(
  ctx: Context,
  { layer, content }: ListedLayer,
  onProgress?: (progress: Omit<CompareProgressLine, 'side' | 'layer' | 'layerCount'>) => void,
): Promise<ListedLayer> {
  const index = await ctx.layers.open({
    source: layer.source,
    signal: ctx.signal,
    ...(layer.diffId && { diffId: layer.diffId }),
    ...(onProgress && {
      onProgress: ({ readBytes, totalBytes, entryCount }) => onProgress({ readBytes, totalBytes, entryCount }),
    }),
  })
  return { layer, content, index }
}

async function listSide(ctx: Context, { reference, platform }: OpenedSide): Promise<readonly OpenedLayer[]> {
  const { layers } = await listLayers(ctx, reference, { platform })
  for (const layer of layers) assertReadable(layer, reference.registry)
  return layers
}

/**
 * The lists of files of both sides. A layer that both have is not read: it counts where its list is kept, and otherwise
 * stands for nothing, with a placeholder for each path that a layer above removes from it.
 */
export async function openLayers(ctx: Context, sides: OpenedSides, options: OpenLayersOptions): Promise<OpenedLayers> {
  const stop = new AbortController()
  try {
    return await openBoth({ ...ctx, signal: AbortSignal.any([ctx.signal, stop.signal]) }, sides, options)
  } finally {
    // Where one layer fails, the others need not be read to their ends.
    stop.abort()
  }
}

async function openBoth(ctx: Context, sides: OpenedSides, options: OpenLayersOptions): Promise<OpenedLayers> {
  const [from, to] = await Promise.all([listSide(ctx, sides.from), listSide(ctx, sides.to)])
  const layers = { from, to }
  const shared = sharedContents(from, to)
  const known = new Map<string, LayerIndex>()
  const read = async (side: SideName): Promise<ListedSide> => {
    const listed = await mapConcurrent(
      layers[side],
      layers[side].length,
      async (layer, position): Promise<ListedLayer> => {
        const content = contentOf(layer)
        const index = shared.has(content) ? (known.get(content) ?? (await ctx.layers.known(layer.source))) : undefined
        if (index) known.set(content, index)
        if (index || (shared.has(content) && !(options.readsShared && side === 'from')))
          return { layer, content, index }
        return openOne(ctx, { layer, content }, progress =>
          options.onProgress?.({ side, layer: position, layerCount: layers[side].length, ...progress }),
        )
      },
    )
    return { listed, tree: listed.every(isListed) ? await mergedTreeOf(listed.map(namedTable)) : undefined }
  }
  const [before, after] = await Promise.all([read('from'), read('to')])
  for (const { content, index } of [...before.listed, ...after.listed]) if (index) known.set(content, index)
  return joinLayers(layers, before, after, known)
}

async function joinLayers(
  layers: OpenedLayers['layers'],
  { listed: before, tree: treeBefore }: ListedSide,
  { listed: after, tree: treeAfter }: ListedSide,
  known: ReadonlyMap<string, LayerIndex>,
): Promise<OpenedLayers> {
  const isUnread = ({ content }: ListedLayer) => !known.has(content)
  const tablesOf = (side: readonly ListedLayer[]) => side.map(({ content }) => known.get(content)?.entries)
  const lists = [tablesOf(before), tablesOf(after)] as const
  const places = [before.findIndex(isUnread), after.findIndex(isUnread)] as const
  const unread = new Set(before.filter(isUnread).map(({ content }) => content))
  const standIn = unread.size === 0 ? undefined : placeholders(lists.flat().filter(table => table !== undefined))
  const merge = (tables: readonly (EntryTable | undefined)[], place: number) => {
    const empty = new EntryTableBuilder().finish()
    const filled = tables.map((table, index) => table ?? (index === place ? (standIn ?? empty) : empty))
    return mergeLayersInTurns(filled)
  }
  const sideOf = (listed: readonly ListedLayer[], tree: MergedTree) =>
    new SideTree(
      tree,
      listed.map(({ content }) => content),
    )
  const differing = (side: readonly ListedLayer[], others: readonly ListedLayer[]) =>
    side.findIndex(({ content }, index) => content !== others[index]?.content)
  const isAbove = (side: readonly ListedLayer[], others: readonly ListedLayer[]) =>
    differing(side, others) >= 0 && side.findLastIndex(isUnread) > differing(side, others)
  return {
    from: sideOf(before, treeBefore ?? (await merge(lists[0], places[0]))),
    to: sideOf(after, treeAfter ?? (await merge(lists[1], places[1]))),
    layers,
    unreadLayers: unread.size,
    placeholderLayer: unread.size === 0 ? undefined : { from: places[0], to: places[1] },
    isCovered: isAbove(before, after) || isAbove(after, before),
  }
}
