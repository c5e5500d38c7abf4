import type { EntryTable } from './entry-table.ts'
import { runAtOnce, runInTurns, type Steps } from './in-turns.ts'
import type { MergedTree, NodeChange } from './merged-tree.ts'

export interface WastedPath {
  readonly node: number
  /** What all layers together spend on the path. */
  readonly cumulativeBytes: number
  /** How many layers have it. */
  readonly layerCount: number
}

export interface Efficiency {
  /** From 0 to 1; 1 when nothing is stored twice or for nothing. */
  readonly score: number
  readonly wastedBytes: number
  /** Of all files in all layers but the first, which dive takes for the base image; what `wastedBytes` is compared to. */
  readonly userBytes: number
  /** Paths that more than one layer has, those that cost most first. */
  readonly paths: readonly WastedPath[]
}

/**
 * Score and wasted bytes as dive defines them, so that the figures can be compared: for each path the sizes that the
 * layers have for it are summed up; the score is the sum of each path's smallest size over the sum of all sizes, and wasted
 * is all that is spent on paths that more than one layer has. A whiteout counts as a size too: that of the directory it
 * removes, or 0 for a file. Directories count where they are empty. Opaque whiteouts, which dive cannot read, count as
 * nothing. https://github.com/wagoodman/dive/blob/main/dive/filetree/efficiency.go,
 * https://github.com/wagoodman/dive/blob/main/dive/image/analysis.go
 */
export const efficiency = (tree: MergedTree): Efficiency => runAtOnce(efficiencySteps(tree))

/** The same while others are answered: of a million paths it takes a second. */
export const efficiencyInTurns = (tree: MergedTree): Promise<Efficiency> => runInTurns(efficiencySteps(tree))

const nodesInStep = 256

function* efficiencySteps(tree: MergedTree): Steps<Efficiency> {
  let minimumBytes = 0
  let discoveredBytes = 0
  let wastedBytes = 0
  const paths: WastedPath[] = []
  for (let node = 1; node < tree.count; node++) {
    if (node % nodesInStep === 0) yield
    const sizes = sizesOf(tree, node)
    if (sizes.length === 0) continue
    const cumulativeBytes = sizes.reduce(add, 0)
    minimumBytes += sizes.reduce((least, size) => Math.min(least, size))
    discoveredBytes += cumulativeBytes
    if (sizes.length < 2 || cumulativeBytes === 0) continue
    wastedBytes += cumulativeBytes
    paths.push({ node, cumulativeBytes, layerCount: sizes.length })
  }
  paths.sort((a, b) => b.cumulativeBytes - a.cumulativeBytes)
  const userBytes = tree.layers.slice(1).reduce((sum, { columns }) => columns.sizeBytes.reduce(add, sum), 0)
  return { score: discoveredBytes === 0 ? 1 : minimumBytes / discoveredBytes, wastedBytes, userBytes, paths }
}

const add = (a: number, b: number) => a + b

/** The sizes that dive finds for a path, one for each layer in which it is no directory with entries. */
function sizesOf(tree: MergedTree, node: number): readonly number[] {
  const sizes: number[] = []
  for (const { layer, kind, row } of tree.changes(node)) {
    if (row === undefined) continue
    const table = tree.layers[layer] as EntryTable
    if (kind === 'removed') sizes.push(bytesBefore(tree, node, layer, 'below'))
    else if (table.children(row).length === 0) sizes.push(table.columns.sizeBytes[row] as number)
  }
  return sizes
}

const isEntryBefore = (layer: number) => (change: NodeChange) => change.layer < layer

/** What a path was just below a layer: of a directory all that was in it. A file itself counts only `within` one. */
function bytesBefore(tree: MergedTree, node: number, layer: number, role: 'below' | 'within'): number {
  const last = tree.changes(node).findLast(isEntryBefore(layer))
  if (last?.row === undefined || last.kind === 'removed') return 0
  const table = tree.layers[last.layer] as EntryTable
  if (table.type(last.row) !== 'directory') return role === 'within' ? (table.columns.sizeBytes[last.row] as number) : 0
  const { first, count } = tree.children(node)
  let sum = 0
  for (let child = first; child < first + count; child++) sum += bytesBefore(tree, child, layer, 'within')
  return sum
}
