import { expect, it } from 'vitest'
import type { TarEntry } from '../tar/types.ts'
import { biggestFiles } from './biggest-files.ts'
import { directorySizes } from './directory-sizes.ts'
import { EntryTable } from './entry-table.ts'
import { EntryTableBuilder } from './entry-table-builder.ts'
import { filterNodes } from './filter-nodes.ts'
import { mergeLayers } from './merge-layers.ts'

const attributes: Omit<TarEntry, 'name' | 'sizeBytes' | 'headerOffset' | 'dataOffset' | 'storedBytes'> = {
  type: 'file',
  mode: 0o644,
  uid: 0,
  gid: 0,
  userName: 'root',
  groupName: 'root',
  modifiedAt: 0,
  linkTarget: undefined,
  device: undefined,
  xattrs: undefined,
  sparse: undefined,
  ambiguities: [],
}

it('holds a million entries in one buffer, merges and filters them', { timeout: 180_000 }, () => {
  const builder = new EntryTableBuilder()
  for (let index = 0; index < 1_000_000; index++) {
    const name = Buffer.from(`./usr/share/${index % 1000}/file-${index}.txt`)
    const place = { headerOffset: index * 1024, dataOffset: index * 1024 + 512, storedBytes: index }
    builder.add({ ...attributes, ...place, name, sizeBytes: index })
  }
  const table = EntryTable.fromBytes(structuredClone(builder.finish().bytes))
  // The root, usr, share and a thousand directories.
  expect(table.count).toBe(1_001_003)
  expect(table.bytes.byteLength).toBeLessThan(100 * 1024 ** 2)
  expect(table.children(table.find('usr/share/7') ?? -1)).toHaveLength(1000)
  expect(table.entry(table.find('usr/share/7/file-500007.txt') ?? -1).sizeBytes).toBe(500_007)

  const tree = mergeLayers([table])
  const root = tree.node(0)
  expect([root.totalCount, root.totalBytes]).toEqual([1_000_000, (999_999 * 1_000_000) / 2])
  expect(biggestFiles(tree, 3).map(node => tree.name(node))).toEqual([
    'file-999999.txt',
    'file-999998.txt',
    'file-999997.txt',
  ])
  expect(filterNodes(tree, { name: 'file-12345', removed: false }).matchCount).toBe(11)
  const map = directorySizes(tree, 0, { depth: 3, maxChildren: 10, minShare: 0 })
  const [share] = map.children[0]?.children ?? []
  expect(share?.children.map(({ name }) => name)).toEqual([
    '999',
    '998',
    '997',
    '996',
    '995',
    '994',
    '993',
    '992',
    '991',
    '990',
  ])
  expect(share?.restBytes).toBe(
    (share?.totalBytes ?? 0) - (share?.children.reduce((sum, { totalBytes }) => sum + totalBytes, 0) ?? 0),
  )
})
