import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zstdCompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type MemoryBlob, memoryBlob, sha256 } from '../../testing/memory-blob.ts'
import { LayerIndexes } from './layer-indexes.ts'
import { TocPass } from './toc-pass.ts'

/** A layer of real files, converted to zstd:chunked by skopeo: listed by its table, read by its chunks. */

const realFolders = ['usr/share/perl', 'usr/share/zoneinfo', 'usr/sbin']
const never = new AbortController().signal
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

let folder: string
let blob: Buffer
let annotations: Readonly<Record<string, string>>
const expected = new Map<string, string>()

function collect(root: string, path: string): void {
  for (const name of readdirSync(join(root, path))) {
    const at = path === '' ? name : `${path}/${name}`
    const found = lstatSync(join(root, at))
    if (found.isDirectory()) collect(root, at)
    else if (found.isFile()) expected.set(at, hashOf(readFileSync(join(root, at))))
  }
}

/** An image of one layer, as `umoci` makes it, then as skopeo recompresses it. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'portolan-toc-'))
  const run = (command: string, ...args: readonly string[]) => execFileSync(command, args, { stdio: 'pipe' })
  const layout = join(folder, 'layout')
  const tree = join(folder, 'tree')
  mkdirSync(tree)
  writeFileSync(join(folder, 'policy.json'), '{"default":[{"type":"insecureAcceptAnything"}]}')
  const present = realFolders.filter(name => lstatSync(join('/', name), { throwIfNoEntry: false }))
  run('tar', '-C', '/', '--hard-dereference', '-cf', join(folder, 'layer.tar'), ...present)
  run('tar', '-C', tree, '-xf', join(folder, 'layer.tar'))
  collect(tree, '')
  run('umoci', 'init', '--layout', layout)
  run('umoci', 'new', '--image', `${layout}:x`)
  run('umoci', 'raw', 'add-layer', '--image', `${layout}:x`, join(folder, 'layer.tar'))
  const options = ['--quiet', '--dest-compress', '--dest-compress-format', 'zstd:chunked']
  run('skopeo', '--policy', join(folder, 'policy.json'), 'copy', ...options, `oci:${layout}:x`, `dir:${folder}/out`)
  const [layer] = JSON.parse(readFileSync(join(folder, 'out/manifest.json'), 'utf8')).layers
  blob = readFileSync(join(folder, 'out', layer.digest.slice('sha256:'.length)))
  annotations = layer.annotations
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let stores = 0
const newIndexes = () => {
  stores += 1
  return new LayerIndexes({ folder: join(folder, `store-${stores}`), budgetBytes: 2 ** 31 })
}
const annotated = (bytes: Buffer, own = annotations): MemoryBlob =>
  Object.assign(memoryBlob(bytes, { mediaType: 'application/vnd.oci.image.layer.v1.tar+zstd' }), { annotations: own })
const fetchedBytes = ({ ranges }: MemoryBlob) => ranges.reduce((sum, [start, end]) => sum + end - start, 0)

it('lists a layer by less than a twentieth of it, and a second time by nothing', async () => {
  const source = annotated(blob)
  const indexes = newIndexes()
  const { by, index } = await indexes.list({ source, signal: never })
  expect(by).toBe('toc')
  expect(expected.size).toBeGreaterThan(500)
  for (const path of expected.keys()) expect(index.entries.find(path), path).toBeDefined()
  expect(source.streams).toEqual([])
  expect(fetchedBytes(source)).toBeLessThan(blob.length * 0.05)
  const again = annotated(blob)
  const other = new LayerIndexes({ folder: join(folder, `store-${stores}`), budgetBytes: 2 ** 31 })
  expect((await other.list({ source: again, signal: never })).by).toBe('toc')
  expect(again.ranges).toEqual([])
})

it('reads every file as tar extracts it, in one request or each by its own', { timeout: 300_000 }, async () => {
  const source = annotated(blob)
  const index = await newIndexes().openToc({ source, signal: never })
  const rows = [...expected.keys()].map(path => index.entries.find(path) ?? -1).sort((a, b) => a - b)
  const onChanged = async () => {}
  const open = (list: readonly number[]) => new TocPass({ index, source, signal: never, rows: list, onChanged })
  const read = async (pass: TocPass, row: number) => hashOf(Buffer.concat(await Array.fromAsync(pass.read(row))))
  const together = open(rows)
  const before = source.ranges.length
  for (const row of rows) {
    const path = index.entries.path(row)
    expect(await read(together, row), path).toBe(expected.get(path))
  }
  // One for all, and few for what equal files share.
  expect(source.ranges.length - before).toBeLessThan(rows.length / 50)
  for (const row of rows.filter((_, at) => at % 10 === 0))
    expect(await read(open([row]), row)).toBe(expected.get(index.entries.path(row)))
})

it('reads the layer instead where the table is not the one that the manifest names', async () => {
  const wrong = Object.fromEntries(
    Object.entries(annotations).map(([key, value]) => [
      key,
      key.endsWith('manifest-checksum') ? `sha256:${'0'.repeat(64)}` : value,
    ]),
  )
  const source = annotated(blob, wrong)
  const { by, index } = await newIndexes().list({ source, signal: never })
  expect(by).toBe('reading')
  expect(index.facts.digest).toBe(sha256(blob))
})

it('reads the layer instead where the registry gives no parts', async () => {
  const source = Object.assign(memoryBlob(blob, { refusesRanges: true }), { annotations })
  expect((await newIndexes().list({ source, signal: never })).by).toBe('reading')
})

it('hands on no chunk that is not the one its table names, and reads the layer from then on', async () => {
  const indexes = newIndexes()
  const source = annotated(blob)
  const index = await indexes.openToc({ source, signal: never })
  const path = [...expected.keys()].find(name => index.contents.chunks(index.entries.find(name) ?? -1).length > 0) ?? ''
  const row = index.entries.find(path) ?? -1
  const lying = Object.assign(
    memoryBlob(blob, { digest: source.digest, replaceRange: bytes => zstdCompressSync(Buffer.alloc(bytes.length)) }),
    { annotations },
  )
  const pass = new TocPass({
    index,
    source: lying,
    signal: never,
    rows: [row],
    onChanged: () => indexes.refuseToc(source),
  })
  await expect(Array.fromAsync(pass.read(row))).rejects.toMatchObject({ code: 'malformed' })
  expect((await indexes.list({ source, signal: never })).by).toBe('reading')
})
