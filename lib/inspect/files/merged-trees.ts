import { RecentValues } from '#lib/archive/index/recent-values'
import type { EntryTable } from '#lib/archive/tree/entry-table'
import { mergeLayersInTurns } from '#lib/archive/tree/merge-layers'
import type { MergedTree } from '#lib/archive/tree/merged-tree'

/** The files of one layer, and a name that is equal for equal lists of files. */
export interface NamedTable {
  readonly name: string
  readonly table: EntryTable
}

/**
 * Trees of what was looked at last. Each is made of its layers alone, so everyone who may read those may share it. A tree
 * holds the lists of its layers.
 */
const recentTrees = new RecentValues<MergedTree>({
  maxWeight: 256 << 20,
  weigh: ({ bytes, layers }) => layers.reduce((sum, table) => sum + table.bytes.length, bytes.length),
})

/** Being made: those who ask for one tree at the same time wait for the same. */
const growingTrees = new Map<string, Promise<MergedTree>>()

/** The tree that layers (base first) make together. */
export async function mergedTreeOf(layers: readonly NamedTable[]): Promise<MergedTree> {
  const key = layers.map(({ name }) => name).join()
  const known = recentTrees.get(key) ?? growingTrees.get(key)
  if (known) return known
  const growing = mergeLayersInTurns(layers.map(({ table }) => table)).finally(() => growingTrees.delete(key))
  growingTrees.set(key, growing)
  const tree = await growing
  recentTrees.set(key, tree)
  return tree
}
