import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeLayers } from '#lib/archive/tree/merge-layers'
import { tableOfTar } from '#lib/archive/tree/table-of-tar'
import { changeset, file, symlink, type TarEntry, whiteout } from '#lib/embedded/samples/format/tar-entry'
import { writeTar } from '#lib/embedded/samples/format/tar-writer'
import { applyRules } from './apply-rules.ts'
import type { DifferenceTable } from './difference-table.ts'
import { none } from './difference-table.ts'
import { pathOf } from './row-paths.ts'
import { SideTree } from './side-tree.ts'
import { walkTrees } from './walk-trees.ts'

const name = fc.constantFrom('a', 'b', 'ab', 'c', 'ä')
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map(parts => parts.join('/'))
const entry: fc.Arbitrary<TarEntry> = fc.oneof(
  fc.tuple(path, fc.constantFrom('', 'x', 'y', 'longer')).map(([at, content]) => file(at, content)),
  fc.tuple(path, fc.constantFrom('a', 'b')).map(([at, target]) => symlink(at, target)),
  path.map(whiteout),
)
/** One entry for each path; what would be both a file and a directory above another is left to the tree. */
const layer = fc
  .uniqueArray(entry, { maxLength: 8, selector: ({ path: at }) => at })
  .map(entries => writeTar(changeset(entries, 0)))
const layers = fc.array(layer, { minLength: 1, maxLength: 3 })

const treeOf = (tars: readonly Uint8Array[], side: string) =>
  new SideTree(
    mergeLayers(tars.map(tableOfTar)),
    tars.map((_, index) => `${side} ${index}`),
  )

async function compare(from: SideTree, to: SideTree): Promise<DifferenceTable> {
  const { signal } = new AbortController()
  const rows = await walkTrees({ from, to, uncertain: 'none', signal })
  return { from, to, columns: rows.finish(), count: rows.count, unreadLayers: 0, placeholderLayer: undefined }
}

/** All paths of a filesystem, each with what it is. */
function listAll({ tree }: SideTree): Map<string, string> {
  const found = new Map<string, string>()
  for (let node = 1; node < tree.count; node++) if (tree.isPresent(node)) found.set(tree.path(node), tell(tree, node))
  return found
}

function tell(tree: SideTree['tree'], node: number): string {
  const { type, sizeBytes, linkTarget, mode } = tree.node(node)
  const table = tree.table(node)
  const sum = type === 'file' ? table.columns.crc32[tree.row(node)] : 0
  return JSON.stringify([type, type === 'directory' ? 0 : sizeBytes, linkTarget, mode, sum])
}

describe('two trees', () => {
  it('differ by a list that makes the second of the first', async () => {
    await fc.assert(
      fc.asyncProperty(layers, layers, async (left, right) => {
        const from = treeOf(left, 'from')
        const to = treeOf(right, 'to')
        const table = await compare(from, to)
        const made = listAll(from)
        for (let row = 1; row < table.count; row++) {
          const node = table.columns.to[row] as number
          if (node === none) made.delete(pathOf(table, row))
          else if (to.tree.isPresent(node)) made.set(pathOf(table, row), tell(to.tree, node))
        }
        expect(new Map([...made].sort())).toEqual(new Map([...listAll(to)].sort()))
      }),
    )
  })

  it('differ the other way round the other way round', async () => {
    await fc.assert(
      fc.asyncProperty(layers, layers, async (left, right) => {
        const there = applyRules(await compare(treeOf(left, 'from'), treeOf(right, 'to')), new Set())
        const back = applyRules(await compare(treeOf(right, 'to'), treeOf(left, 'from')), new Set())
        const { added, removed, addedBytes, removedBytes, ...rest } = there.sum(0)
        expect(back.sum(0)).toEqual({
          ...{ added: removed, removed: added, addedBytes: removedBytes, removedBytes: addedBytes },
          ...rest,
        })
      }),
    )
  })

  it('that are one do not differ', async () => {
    await fc.assert(
      fc.asyncProperty(layers, async tars => {
        const table = await compare(treeOf(tars, 'same'), treeOf(tars, 'same'))
        expect(table.count).toBe(1)
      }),
    )
  })

  it('sum up to what their directories sum up to', async () => {
    await fc.assert(
      fc.asyncProperty(layers, layers, async (left, right) => {
        const ruled = applyRules(await compare(treeOf(left, 'from'), treeOf(right, 'to')), new Set())
        let [added, removed] = [0, 0]
        for (let row = 1; row < ruled.table.count; row = ruled.table.columns.end[row] as number) {
          added += ruled.sum(row).added
          removed += ruled.sum(row).removed
        }
        expect({ added, removed }).toEqual({ added: ruled.sum(0).added, removed: ruled.sum(0).removed })
      }),
    )
  })
})
