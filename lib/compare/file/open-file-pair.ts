import { readLayerFile } from '#lib/archive/index/read-layer-file'
import { MergedTree } from '#lib/archive/tree/merged-tree'
import { resolvePath } from '#lib/archive/tree/resolve-path'
import type { Context } from '#lib/context/context'
import { AppError } from '#lib/errors/app-error'
import type { OpenedLayer } from '#lib/inspect/files/open-files'
import { pathOfAddress } from '#lib/inspect/files/path-address'
import { say } from '#lib/messages/say'
import { type OpenedLayers, openLayers } from '../files/open-layers.ts'
import type { SideTree } from '../files/side-tree.ts'
import type { OpenedSides, SideName } from '../open-sides.ts'

/** One path of one side, opened but not read. */
export interface OpenedPath {
  readonly type: string
  readonly sizeBytes: number
  /** Of a symbolic link, or of a hard link that leads to nothing. */
  readonly linkTarget?: string
  /** Contents of a regular file, checked. */
  readonly read?: (signal: AbortSignal) => AsyncIterable<Uint8Array>
}

export type FilePair = Readonly<Record<SideName, OpenedPath | undefined>>

/** Directories above the path may be symbolic links, the last part is itself. */
function findNode({ tree }: SideTree, address: string): number | undefined {
  const resolved = resolvePath(tree, pathOfAddress(address), { followLast: false })
  return resolved.status === 'found' && resolved.node !== MergedTree.root ? resolved.node : undefined
}

function openNode(ctx: Context, side: SideTree, node: number, layers: readonly OpenedLayer[]): OpenedPath {
  const type = side.type(node)
  if (type === 'directory')
    throw new AppError('invalid-request', say`This path is a directory.`, { hint: say`List it instead.` })
  const place = side.place(node)
  const opened = place && layers[place.layer]
  if (type !== 'file' || !place || !opened) {
    const { linkTarget } = side.tree.node(node)
    return { type, sizeBytes: 0, ...(linkTarget !== undefined && { linkTarget }) }
  }
  const { source, diffId } = opened
  return {
    type,
    sizeBytes: place.table.columns.sizeBytes[place.row] as number,
    read: signal => readLayerFile({ indexes: ctx.layers, source, row: place.row, signal, ...(diffId && { diffId }) }),
  }
}

interface Paths {
  readonly from: string
  readonly to: string
}

function openPair(ctx: Context, opened: OpenedLayers, paths: Paths): FilePair & { readonly isUncertain: boolean } {
  const nodes = { from: findNode(opened.from, paths.from), to: findNode(opened.to, paths.to) }
  const isMark = (side: SideName) => {
    const node = nodes[side]
    return node !== undefined && opened[side].tree.columns.layer[node] === opened.placeholderLayer?.[side]
  }
  const open = (side: SideName) => {
    const node = nodes[side]
    return node === undefined || isMark(side) ? undefined : openNode(ctx, opened[side], node, opened.layers[side])
  }
  const pair = { from: open('from'), to: open('to') }
  return { ...pair, isUncertain: opened.unreadLayers > 0 && (!pair.from || !pair.to || opened.isCovered) }
}

/**
 * One path in both images. Layers that both share are read only where the others do not have it. Throws AppError
 * `not-found` for a path that neither has, `invalid-request` for a directory, and what opening the layers throws.
 */
export async function openFilePair(ctx: Context, sides: OpenedSides, paths: Paths): Promise<FilePair> {
  const first = openPair(ctx, await openLayers(ctx, sides, { readsShared: false }), paths)
  const pair = first.isUncertain ? openPair(ctx, await openLayers(ctx, sides, { readsShared: true }), paths) : first
  if (pair.from || pair.to) return pair
  throw new AppError('not-found', say`Neither image has such a path.`, {
    hint: say`Open a directory above it to see what there is.`,
  })
}
