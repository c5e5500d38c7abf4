import type { Context } from '#lib/context/context'
import type { CompareProgressLine } from '#lib/contract/compare'
import type { OpenedLayer } from '#lib/inspect/files/open-files'
import { aspectBits } from './aspect-bits.ts'
import { type DifferenceColumns, evidenceCode, none, rowFlags } from './difference-table.ts'
import { type HashTotals, hashFiles, type WantedHash } from './file-hashes.ts'
import type { SideTree } from './side-tree.ts'

export interface DecideOptions {
  readonly layers: { readonly from: readonly OpenedLayer[]; readonly to: readonly OpenedLayer[] }
  readonly onProgress?: ((progress: CompareProgressLine) => void) | undefined
}

interface Sides {
  readonly from: SideTree
  readonly to: SideTree
}

/** Both files of a row that are to be told apart. */
interface Pair {
  readonly row: number
  readonly from: WantedHash
  readonly to: WantedHash
}

function wantedHash(side: SideTree, node: number, layers: readonly OpenedLayer[]): WantedHash | undefined {
  const place = side.place(node)
  const opened = place && layers[place.layer]
  return opened && { ...place, opened, layerContent: side.layerContents[place.layer] as string }
}

/** Compares the hashes of pairs, reading what is not known. */
async function comparePairs(
  ctx: Context,
  pairs: readonly Pair[],
  onProgress: DecideOptions['onProgress'],
): Promise<{ readonly areEqual: readonly boolean[]; readonly totals: HashTotals }> {
  let readBytes = 0
  let entryCount = 0
  const { totals, hash } = await hashFiles(
    ctx,
    pairs.flatMap(({ from, to }) => [from, to]),
    (hashedBytes, { bytes: totalBytes }) => {
      readBytes += hashedBytes
      entryCount += 1
      onProgress?.({ readBytes, totalBytes, entryCount })
    },
  )
  return { areEqual: pairs.map(({ from, to }) => hash(from) === hash(to)), totals }
}

/** Settles the rows whose contents are open: by hashes of what is read. */
export async function decideContents(
  ctx: Context,
  { from, to }: Sides,
  columns: DifferenceColumns,
  { layers, onProgress }: DecideOptions,
): Promise<HashTotals> {
  const pairs: Pair[] = []
  for (let row = 0; row < columns.flags.length; row++) {
    if (((columns.flags[row] as number) & rowFlags.open) === 0) continue
    columns.flags[row] = (columns.flags[row] as number) & ~rowFlags.open
    const [left, right] = [columns.from[row] as number, columns.to[row] as number]
    if (left === none || right === none) continue
    const pair = { from: wantedHash(from, left, layers.from), to: wantedHash(to, right, layers.to) }
    if (pair.from && pair.to) pairs.push({ row, from: pair.from, to: pair.to })
  }
  const { areEqual, totals } = await comparePairs(ctx, pairs, onProgress)
  for (const [index, { row }] of pairs.entries()) {
    columns.evidence[row] = evidenceCode('hash')
    if (areEqual[index]) continue
    columns.aspects[row] = (columns.aspects[row] as number) | aspectBits.content
    columns.flags[row] = (columns.flags[row] as number) | rowFlags.own
  }
  return totals
}
