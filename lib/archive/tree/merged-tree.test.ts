import { describe, expect, it } from 'vitest'
import {
  directory,
  file,
  hardlink,
  opaqueWhiteout,
  symlink,
  type TarEntry,
  whiteout,
} from '#lib/embedded/samples/format/tar-entry'
import { writeTar } from '#lib/embedded/samples/format/tar-writer'
import { efficiency } from './efficiency.ts'
import { filterMarks, filterNodes, filterSteps } from './filter-nodes.ts'
import { runInTurns, type Steps } from './in-turns.ts'
import { mergeLayers, mergeSteps } from './merge-layers.ts'
import { MergedTree } from './merged-tree.ts'
import { resolveHardLink } from './resolve-hard-link.ts'
import { resolvePath } from './resolve-path.ts'
import { tableOfTar } from './table-of-tar.ts'
import { walkNodes } from './walk-nodes.ts'

const merge = (...layers: readonly (readonly TarEntry[])[]) =>
  mergeLayers(layers.map(entries => tableOfTar(writeTar(entries))))

const at = (tree: MergedTree, path: string): number => {
  const node = tree.find(path)
  if (node === undefined) throw new Error(`no ${path}`)
  return node
}

const present = (tree: MergedTree) => [...walkNodes(tree, node => tree.isPresent(node))].map(node => tree.path(node))

/** What steps come to, and how many turns others have meanwhile. */
async function withTurns<T>(steps: Steps<T>) {
  let turns = 0
  let isDone = false
  const others = () => {
    turns += 1
    if (!isDone) setImmediate(others)
  }
  setImmediate(others)
  const value = await runInTurns(steps, 0)
  isDone = true
  return { value, turns }
}

const history = (tree: MergedTree, path: string) =>
  tree.changes(at(tree, path)).map(({ layer, kind }) => `${kind} ${layer}`)

// https://github.com/opencontainers/image-spec/blob/main/layer.md#representing-changes and #whiteouts
describe('mergeLayers', () => {
  it('removes by whiteout and keeps what was there reachable', () => {
    const tree = merge([file('a/b/c', 'c'), file('a/x', '12')], [whiteout('a/b')], [file('a/x', '3')])
    expect(present(tree)).toEqual(['a', 'a/x'])
    expect(history(tree, 'a/b')).toEqual(['added 0', 'removed 1'])
    expect(history(tree, 'a/b/c')).toEqual(['added 0', 'removed 1'])
    expect(history(tree, 'a/x')).toEqual(['added 0', 'changed 2'])
    expect(tree.node(at(tree, 'a/b/c'))).toMatchObject({ isPresent: false, layer: 0, sizeBytes: 1, path: 'a/b/c' })
    expect(tree.changes(at(tree, 'a/b'))[1]?.row).toBeDefined()
    expect(tree.changes(at(tree, 'a/b/c'))[1]?.row).toBeUndefined()
  })

  it.each([
    ['before', [opaqueWhiteout('bin'), file('bin/my-app', '1')]],
    ['after', [file('bin/my-app', '1'), opaqueWhiteout('bin')]],
  ])('an opaque whiteout %s its siblings hides lower layers only', (_, upper) => {
    const tree = merge([file('bin/my-app', 'old'), file('bin/tools/x', 'x')], upper)
    expect(present(tree)).toEqual(['bin', 'bin/my-app'])
    expect(history(tree, 'bin/my-app')).toEqual(['added 0', 'changed 1'])
    expect(history(tree, 'bin/tools/x')).toEqual(['added 0', 'removed 1'])
    expect(history(tree, 'bin')).toEqual(['added 0'])
  })

  it('makes the same tree a step at a time, while others have their turns', async () => {
    const many = Array.from({ length: 3_000 }, (_, index) => file(`d${index % 7}/f${index}`, `${index}`))
    const tables = [many, [whiteout('d3'), file('d4/f4', 'new')]].map(entries => tableOfTar(writeTar(entries)))
    const { value: tree, turns } = await withTurns(mergeSteps(tables))
    expect(turns).toBeGreaterThanOrEqual(10)
    expect(Buffer.compare(tree.bytes, mergeLayers(tables).bytes)).toBe(0)
  })

  it('brings back what a higher layer adds again', () => {
    const tree = merge([file('d/f', '1'), file('d/g', '1')], [whiteout('d')], [file('d/f', '2')])
    expect(present(tree)).toEqual(['d', 'd/f'])
    expect(history(tree, 'd')).toEqual(['added 0', 'removed 1', 'added 2'])
    expect(history(tree, 'd/f')).toEqual(['added 0', 'removed 1', 'added 2'])
    expect(history(tree, 'd/g')).toEqual(['added 0', 'removed 1'])
  })

  it('lets a file replace a directory and a directory a file', () => {
    const tree = merge([file('x/in', '1'), file('y', '1')], [file('x', '2'), file('y/in', '3')], [directory('x')])
    expect(present(tree)).toEqual(['x', 'y', 'y/in'])
    expect(history(tree, 'x')).toEqual(['added 0', 'changed 1', 'changed 2'])
    expect(history(tree, 'x/in')).toEqual(['added 0', 'removed 1'])
    expect(history(tree, 'y')).toEqual(['added 0', 'changed 1'])
  })

  it('does not take a repeated parent directory for a change', () => {
    const tree = merge([directory('etc', { mode: 0o755 }), file('etc/a', '')], [directory('etc'), file('etc/b', '')])
    expect(history(tree, 'etc')).toEqual(['added 0'])
    expect(history(merge([directory('etc')], [directory('etc', { mode: 0o700 })]), 'etc')).toEqual([
      'added 0',
      'changed 1',
    ])
  })

  it('says where a directory takes the place of a link', () => {
    const tree = merge([directory('usr/lib'), symlink('lib', 'usr/lib')], [file('lib/x', '')])
    expect(tree.node(at(tree, 'lib'))).toMatchObject({ type: 'directory', replacesLink: true })
  })

  it('ignores whiteouts of nothing, and has a root without layers', () => {
    expect(present(merge([whiteout('a')]))).toEqual([])
    expect(present(mergeLayers([]))).toEqual([])
  })

  it('sums up sizes and survives the way through bytes', () => {
    const built = merge([file('a/b', '123'), file('a/c', '4')], [file('a/b', '12'), hardlink('a/d', 'a/b')])
    const tree = MergedTree.fromBytes(built.bytes, built.layers)
    expect(tree.node(MergedTree.root)).toMatchObject({ totalBytes: 3, totalCount: 3 })
  })
})

describe('links', () => {
  it('resolves hard links in the same layer and in lower ones', () => {
    const tree = merge(
      [file('a', 'one')],
      [hardlink('b', './a')],
      [file('a', 'two!'), hardlink('c', 'b'), hardlink('d', 'a')],
    )
    const target = (path: string) => {
      const node = at(tree, path)
      return resolveHardLink(tree, { layer: tree.columns.layer[node] as number, row: tree.row(node) })
    }
    expect(target('b')).toMatchObject({ layer: 0 })
    expect(target('c')).toMatchObject({ layer: 0 })
    expect(target('d')).toMatchObject({ layer: 2 })
  })

  it('does not go round in circles', () => {
    const tree = merge([hardlink('a', 'b'), hardlink('b', 'a'), hardlink('self', 'self'), hardlink('out', '../../x')])
    for (const path of ['a', 'b', 'self', 'out']) {
      expect(resolveHardLink(tree, { layer: 0, row: tree.row(at(tree, path)) })).toBeUndefined()
    }
  })

  it('follows symbolic links inside the root', () => {
    const tree = merge([
      file('usr/bin/python3.11', 'elf'),
      symlink('usr/bin/python3', 'python3.11'),
      symlink('bin', 'usr/bin'),
      symlink('etc/alternatives/py', '/../../bin/../bin/python3'),
      symlink('loop', 'pool'),
      symlink('pool', './loop'),
    ])
    const paths = (path: string) => {
      const { status, node, links } = resolvePath(tree, path)
      return [status, tree.path(node), ...links.map(link => tree.path(link))]
    }
    expect(paths('/bin/python3')).toEqual(['found', 'usr/bin/python3.11', 'bin', 'usr/bin/python3'])
    expect(paths('etc/alternatives/py')[1]).toBe('usr/bin/python3.11')
    expect(paths('../../etc/../bin')[1]).toBe('usr/bin')
    expect(paths('loop')[0]).toBe('loop')
    expect(resolvePath(tree, 'bin', { followLast: false })).toMatchObject({ node: at(tree, 'bin'), links: [] })
    expect(resolvePath(tree, 'bin/no/such')).toMatchObject({ status: 'missing', missing: 'no/such' })
  })
})

describe('filterNodes', () => {
  const tree = merge(
    [file('etc/nginx/nginx.conf', 'x'.repeat(100)), file('usr/lib/libssl.so.3', 'x'.repeat(5000))],
    [whiteout('etc/nginx/nginx.conf'), file('etc/motd', 'hi'), symlink('usr/lib/libssl.so', 'libssl.so.3')],
  )
  it.each([
    [{ name: 'SSL', removed: false }, ['usr/lib/libssl.so', 'usr/lib/libssl.so.3']],
    [{ glob: '*.conf', removed: false }, []],
    [{ glob: '*.conf', removed: true }, ['etc/nginx/nginx.conf']],
    [{ glob: 'usr/**/*.so', removed: false }, ['usr/lib/libssl.so']],
    [{ minBytes: 100, removed: false }, ['usr/lib/libssl.so.3']],
    [{ types: new Set(['symlink'] as const), removed: false }, ['usr/lib/libssl.so']],
    [{ layer: 1, removed: true }, ['etc/motd', 'etc/nginx/nginx.conf', 'usr/lib/libssl.so']],
    [{ change: 'removed', removed: true } as const, ['etc/nginx/nginx.conf']],
  ])('%j', (filter, expected) => {
    const { marks, matchCount } = filterNodes(tree, filter)
    const found = [...walkNodes(tree, node => marks[node] !== 0)].filter(node => marks[node] === filterMarks.match)
    expect(found.map(node => tree.path(node))).toEqual(expected)
    expect(matchCount).toBe(expected.length)
  })
})

it('filters a step at a time, while others have their turns', async () => {
  const many = Array.from({ length: 3_000 }, (_, index) => file(`d${index % 7}/f${index}`, `${index}`))
  const tree = merge(many)
  const filter = { glob: 'd3/**/*7', removed: false }
  const { value, turns } = await withTurns(filterSteps(tree, filter))
  expect(turns).toBeGreaterThanOrEqual(10)
  expect(value.matchCount).toBe(many.filter((_, index) => index % 7 === 3 && index % 10 === 7).length)
  expect(value).toEqual(filterNodes(tree, filter))
})

// Worked by hand from dive’s definition: per path, sizes of all layers; a whiteout of a file is 0, of a directory its size.
describe('efficiency', () => {
  it('is 1 for a single layer', () => {
    expect(efficiency(merge([file('a', '123')]))).toEqual({ score: 1, wastedBytes: 0, userBytes: 0, paths: [] })
  })

  it('counts overwritten and removed files', () => {
    const tree = merge(
      [file('a', 'x'.repeat(100)), file('b', 'x'.repeat(50)), file('d/e', 'x'.repeat(30)), file('d/f', 'x'.repeat(20))],
      [file('a', 'x'.repeat(80)), whiteout('b'), whiteout('d')],
    )
    const found = efficiency(tree)
    // Smallest: a 80, b 0, d 50, d/e 30, d/f 20. All: a 180, b 50, d 50, d/e 30, d/f 20.
    expect(found.score).toBeCloseTo(180 / 330)
    expect(found.wastedBytes).toBe(230)
    expect(found.userBytes).toBe(80)
    expect(found.paths.map(({ node, cumulativeBytes }) => [tree.path(node), cumulativeBytes])).toEqual([
      ['a', 180],
      ['b', 50],
    ])
  })
})
