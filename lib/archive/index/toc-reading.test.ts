import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { tocDigestAnnotation, writeEstargz } from '#lib/embedded/samples/format/estargz'
import { directory, file, hardlink } from '#lib/embedded/samples/format/tar-entry'
import { memoryBlob } from '../../testing/memory-blob.ts'
import { LayerIndexes } from './layer-indexes.ts'
import { TocPass } from './toc-pass.ts'

vi.setConfig({ testTimeout: 120_000 })

const never = new AbortController().signal
const lines = Array.from({ length: 9_000 }, (_, at) => `line ${at} ${Math.sin(at)}\n`).join('')
const layer = writeEstargz(
  [
    directory('usr/share', { mode: 0o755 }),
    file('usr/share/log', lines, { mode: 0o640, modifiedAt: 1_000_000_000 }),
    file('usr/share/small', 'small'),
    file('usr/share/empty', ''),
    hardlink('usr/share/same', 'usr/share/small'),
  ],
  8192,
)
const source = (options?: Parameters<typeof memoryBlob>[1]) =>
  Object.assign(memoryBlob(layer.blob, options), { annotations: { [tocDigestAnnotation]: layer.tocDigest } })

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'portolan-estargz-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('lists an eStargz layer by its footer and table, and reads a file by one request', async () => {
  const blob = source()
  const indexes = new LayerIndexes({ folder: join(folder, 'a'), budgetBytes: 1 << 30 })
  const { by } = await indexes.list({ source: blob, signal: never })
  expect([by, blob.streams, blob.ranges.length]).toEqual(['toc', [], 2])
  const index = await indexes.openToc({ source: blob, signal: never })
  for (const [path, content] of [
    ['usr/share/log', lines],
    ['usr/share/small', 'small'],
    ['usr/share/empty', ''],
  ] as const) {
    const row = index.entries.find(path) ?? -1
    const before = blob.ranges.length
    const pass = new TocPass({ index, source: blob, signal: never, rows: [row], onChanged: async () => {} })
    expect(Buffer.concat(await Array.fromAsync(pass.read(row))).toString()).toBe(content)
    expect(blob.ranges.length - before).toBe(content === '' ? 0 : 1)
  }
})

it('shares one table between two who ask at the same time', async () => {
  const blob = source()
  const indexes = new LayerIndexes({ folder: join(folder, 'b'), budgetBytes: 1 << 30 })
  const both = await Promise.all([1, 2].map(() => indexes.list({ source: blob, signal: never })))
  expect(both.map(({ by }) => by)).toEqual(['toc', 'toc'])
  expect(blob.ranges).toHaveLength(2)
})

it('reads the layer from its start where parts are no longer given', async () => {
  const indexes = new LayerIndexes({ folder: join(folder, 'c'), budgetBytes: 1 << 30 })
  const index = await indexes.openToc({ source: source(), signal: never })
  const refusing = source({ refusesRanges: true })
  const row = index.entries.find('usr/share/log') ?? -1
  const pass = new TocPass({ index, source: refusing, signal: never, rows: [row], onChanged: async () => {} })
  expect(Buffer.concat(await Array.fromAsync(pass.read(row))).toString()).toBe(lines)
  await pass.close()
  expect(refusing.streams.map(({ ended }) => ended)).toEqual([true])
})

it('reads what stargz-snapshotter’s own library wrote', async () => {
  const fixture = new URL('../toc/fixtures/layer', import.meta.url).pathname
  const digest = readFileSync(`${fixture}.txt`, 'utf8').trim().split('\n').at(-1) ?? ''
  const blob = Object.assign(memoryBlob(readFileSync(`${fixture}.esgz`)), {
    annotations: { [tocDigestAnnotation]: digest },
  })
  const indexes = new LayerIndexes({ folder: join(folder, 'd'), budgetBytes: 1 << 30 })
  const index = await indexes.openToc({ source: blob, signal: never })
  const shown = ['dir', 'dir/empty', 'dir/big', 'dir/text', 'dir/nothing', 'dir/link', 'dir/same'].map(path => {
    const { type, uid, gid, sizeBytes, linkTarget, modifiedAt } = index.entries.entry(index.entries.find(path) ?? -1)
    return [path, type, uid, gid, sizeBytes, linkTarget, modifiedAt]
  })
  const at = Date.parse('2024-05-14T15:30:00Z') / 1000
  const numbers = Array.from({ length: 9_000 }, (_, index) => `${index + 1} `).join('')
  expect(shown).toEqual([
    ['dir', 'directory', 7, 8, 0, undefined, at],
    ['dir/empty', 'directory', 7, 8, 0, undefined, at],
    ['dir/big', 'file', 7, 8, numbers.length, undefined, at],
    // Which of two equal files is the link, tar decides by the order of the directory.
    ...[shown[3]],
    ['dir/nothing', 'file', 7, 8, 0, undefined, at],
    ['dir/link', 'symlink', 7, 8, 0, 'text', at],
    ...[shown[6]],
  ])
  expect([shown[3]?.[1], shown[6]?.[1]].sort()).toEqual(['file', 'hardlink'])
  const row = index.entries.find('dir/big') ?? -1
  expect(index.contents.chunks(row).length).toBe(Math.ceil(numbers.length / 8192))
  const pass = new TocPass({ index, source: blob, signal: never, rows: [row], onChanged: async () => {} })
  expect(Buffer.concat(await Array.fromAsync(pass.read(row))).toString()).toBe(numbers)
})
