import type { Context } from '#lib/context/context'
import type { CompareProgressLine, CompareQuery } from '#lib/contract/compare'
import { layerContents } from '../layers/compare-layers.ts'
import type { OpenedSides } from '../open-sides.ts'
import { decideContents } from './decide-contents.ts'
import type { LayersOfSides } from './describe-difference.ts'
import type { DifferenceTable } from './difference-table.ts'
import type { HashTotals } from './file-hashes.ts'
import { findRenames } from './find-renames.ts'
import { type OpenedLayers, openLayers } from './open-layers.ts'
import { walkTrees } from './walk-trees.ts'

export interface CompareFilesOptions {
  readonly base: CompareQuery['base']
  readonly onProgress?: ((progress: CompareProgressLine) => void) | undefined
}

/** What differs between the files of two images. */
export interface ComparedFiles {
  readonly table: DifferenceTable
  readonly layers: LayersOfSides
  readonly hashed: HashTotals
}

/**
 * Compares of what was looked at last, by the contents of both sides' layers: directories of one compare are opened one
 * after another. Nobody gets here who was not given both manifests by their registries, so they may be shared.
 */
const recent = new Map<string, ComparedFiles>()
const maxRecent = 4
/** Rows and nodes that are kept; the last compare is kept whatever its size. */
const maxKeptNodes = 2_000_000

const costOf = ({ table }: ComparedFiles) => table.count + table.from.tree.count + table.to.tree.count

function keep(key: string, compared: ComparedFiles): void {
  recent.delete(key)
  recent.set(key, compared)
  let nodes = [...recent.values()].reduce((sum, each) => sum + costOf(each), 0)
  for (const [oldest, each] of recent) {
    if (recent.size === 1 || (recent.size <= maxRecent && nodes <= maxKeptNodes)) return
    recent.delete(oldest)
    nodes -= costOf(each)
  }
}

async function compare(
  ctx: Context,
  opened: OpenedLayers,
  { onProgress }: CompareFilesOptions,
): Promise<ComparedFiles> {
  const { from, to, layers, unreadLayers, placeholderLayer, isCovered } = opened
  const uncertain = unreadLayers === 0 ? 'none' : isCovered ? 'all' : 'one-sided'
  const rows = await walkTrees({ from, to, uncertain, signal: ctx.signal })
  const columns = rows.finish()
  const hashed = await decideContents(ctx, { from, to }, columns, { layers, onProgress })
  findRenames({ from, to }, columns)
  return {
    table: { from, to, columns, count: rows.count, unreadLayers, placeholderLayer },
    layers,
    hashed,
  }
}

/**
 * What differs between the files of both images. Layers are read the first time, those that both share not at all
 * unless asked for. Throws AppError as `openFiles` does, and `cancelled`.
 */
export async function compareFiles(
  ctx: Context,
  sides: OpenedSides,
  options: CompareFilesOptions,
): Promise<ComparedFiles> {
  const opened = await openLayers(ctx, sides, {
    readsShared: options.base === 'read',
    onProgress: options.onProgress,
  })
  const key = JSON.stringify([opened.unreadLayers, layerContents(sides.from.image), layerContents(sides.to.image)])
  const known = recent.get(key)
  const compared = known
    ? { ...known, layers: opened.layers, hashed: { files: 0, bytes: 0 } }
    : await compare(ctx, opened, options)
  keep(key, compared)
  return compared
}
