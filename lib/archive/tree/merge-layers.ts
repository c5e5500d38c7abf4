import { packColumns } from './columns.ts'
import { compareTexts } from './compare-bytes.ts'
import { EntryTable } from './entry-table.ts'
import { EntryTableBuilder } from './entry-table-builder.ts'
import { GrowingColumns } from './growing-columns.ts'
import { runAtOnce, runInTurns, type Steps } from './in-turns.ts'
import { type ChangeKind, changeKinds, mergedFormat, nodeFlags } from './merged-format.ts'
import { MergedTree } from './merged-tree.ts'
import { type LayerRow, type PathHistory, pathHistory } from './path-history.ts'

const { changeLayer, changeKind, changeRow, ...nodeShape } = mergedFormat.shape
const changeShape = { changeLayer, changeKind, changeRow } as const

/** A directory whose entries are still to be merged. */
interface Pending {
  readonly node: number
  readonly directories: readonly LayerRow[]
  readonly cuts: readonly number[]
}

/**
 * The filesystem that layers (base first) make together, with everything that some layer removed or replaced still in
 * it. One pass: each directory's entries are merged from the layers' sorted lists.
 */
export const mergeLayers = (layers: readonly EntryTable[]): MergedTree => runAtOnce(mergeSteps(layers))

/** The same while others are answered: a million entries take seconds. */
export const mergeLayersInTurns = (layers: readonly EntryTable[]): Promise<MergedTree> => runInTurns(mergeSteps(layers))

/** Between its steps, which take well below a millisecond, the work may pause for as long as it likes. */
export const mergeSteps = (layers: readonly EntryTable[]): Steps<MergedTree> =>
  new Merge(layers.length > 0 ? layers : [new EntryTableBuilder().finish()]).steps()

const pathsInStep = 256
const totalsInStep = 8_192

class Merge {
  readonly #layers: readonly EntryTable[]
  readonly #nodes = new GrowingColumns(nodeShape)
  readonly #changes = new GrowingColumns(changeShape)

  constructor(layers: readonly EntryTable[]) {
    this.#layers = layers
  }

  *steps(): Steps<MergedTree> {
    const roots = this.#layers.map((_, layer) => ({ layer, row: EntryTable.root }))
    const history = pathHistory(this.#layers, roots, [])
    const pending: Pending[] = []
    if (history) pending.push({ ...history, node: this.#addPath(0, history) })
    // Breadth first: the entries of a directory get consecutive numbers.
    for (let at = 0; at < pending.length; at++) yield* this.#mergeDirectory(pending[at] as Pending, pending)
    const nodes = this.#nodes.finish()
    const changeStarts = new Uint32Array(nodes.parent.length + 1)
    changeStarts.set(nodes.changeStarts)
    changeStarts[nodes.parent.length] = this.#changes.count
    yield* addTotals(nodes, this.#layers)
    return MergedTree.fromBytes(
      packColumns(mergedFormat, { ...nodes, ...this.#changes.finish(), changeStarts }),
      this.#layers,
    )
  }

  *#mergeDirectory(directory: Pending, pending: Pending[]): Steps<void> {
    const { node, directories, cuts } = directory
    const first = this.#nodes.count
    const [only] = directories
    const isAlone = directories.length === 1 && cuts.length === 0
    yield* only && isAlone ? this.#copyChildren(node, only, pending) : this.#mergeChildren(directory, pending)
    this.#nodes.columns.firstChild[node] = first
    this.#nodes.columns.childCount[node] = this.#nodes.count - first
  }

  /**
   * Of a directory that one layer has alone and none hides, as most are: what merging one list comes to, in less than
   * half the time. A whiteout in it, or a directory for whiteouts only, removes nothing.
   */
  *#copyChildren(node: number, { layer, row }: LayerRow, pending: Pending[]): Steps<void> {
    const table = this.#layers[layer] as EntryTable
    for (const place of table.children(row)) {
      const type = table.type(place)
      if (type === 'whiteout' || table.has(place, 'hollow')) continue
      const child = this.#addNode(node, layer, place, nodeFlags.present)
      this.#addChange(layer, place, 'added')
      if (child % pathsInStep === 0) yield
      if (type !== 'directory') continue
      const cuts = table.has(place, 'hidesLower') ? [layer] : []
      pending.push({ node: child, directories: [{ layer, row: place }], cuts })
    }
  }

  *#mergeChildren({ node, directories, cuts }: Pending, pending: Pending[]): Steps<void> {
    for (const rows of mergeChildren(this.#layers, directories)) {
      const history = pathHistory(this.#layers, rows, cuts)
      if (!history) continue
      const child = this.#addPath(node, history)
      if (child % pathsInStep === 0) yield
      if (history.directories.length > 0)
        pending.push({ node: child, directories: history.directories, cuts: history.cuts })
    }
  }

  #addPath(parent: number, { current, isPresent, replacesLink, changes }: PathHistory): number {
    const flags = (isPresent ? nodeFlags.present : 0) | (replacesLink ? nodeFlags.replacesLink : 0)
    const node = this.#addNode(parent, current.layer, current.row, flags)
    for (const { layer, row, kind } of changes) this.#addChange(layer, row, kind)
    return node
  }

  #addNode(parent: number, layer: number, row: number, flags: number): number {
    const node = this.#nodes.addRow()
    const { columns } = this.#nodes
    columns.parent[node] = parent
    columns.layer[node] = layer
    columns.row[node] = row
    columns.flags[node] = flags
    columns.changeStarts[node] = this.#changes.count
    return node
  }

  #addChange(layer: number, row: number, kind: ChangeKind): void {
    const change = this.#changes.addRow()
    const { columns } = this.#changes
    columns.changeLayer[change] = layer
    columns.changeRow[change] = row
    columns.changeKind[change] = changeKinds.indexOf(kind)
  }
}

/** Goes through the entries of one directory in all layers, name by name. The array it gives is used again. */
function* mergeChildren(
  layers: readonly EntryTable[],
  directories: readonly LayerRow[],
): Generator<readonly LayerRow[]> {
  const cursors = directories.map(({ layer, row }) => {
    const table = layers[layer] as EntryTable
    return { layer, names: table.names, list: table.children(row), at: 0 }
  })
  let open = cursors.filter(({ list }) => list.length > 0)
  while (open.length > 0) {
    let least = open.slice(0, 1)
    for (const cursor of open.slice(1)) {
      const [first] = least as [(typeof open)[0]]
      const order = compareTexts(
        cursor.names,
        cursor.list[cursor.at] as number,
        first.names,
        first.list[first.at] as number,
      )
      if (order < 0) least = [cursor]
      else if (order === 0) least.push(cursor)
    }
    yield least.map(({ layer, list, at }) => ({ layer, row: list[at] as number }))
    for (const cursor of least) cursor.at++
    if (least.some(({ at, list }) => at === list.length)) open = open.filter(({ at, list }) => at < list.length)
  }
}

/** Sums up from the leaves: children have higher numbers than their parents. */
function* addTotals(nodes: GrowingColumns<typeof nodeShape>['columns'], layers: readonly EntryTable[]): Steps<void> {
  for (let node = nodes.parent.length - 1; node >= 0; node--) {
    if (node % totalsInStep === 0) yield
    if (((nodes.flags[node] as number) & nodeFlags.present) === 0) continue
    const table = layers[nodes.layer[node] as number]
    const row = nodes.row[node] as number
    if (table && table.type(row) !== 'directory') {
      nodes.totalBytes[node] = table.columns.sizeBytes[row] as number
      nodes.totalCount[node] = 1
    }
    if (node === 0) return
    const parent = nodes.parent[node] as number
    nodes.totalBytes[parent] = (nodes.totalBytes[parent] as number) + (nodes.totalBytes[node] as number)
    nodes.totalCount[parent] = (nodes.totalCount[parent] as number) + (nodes.totalCount[node] as number)
  }
}
