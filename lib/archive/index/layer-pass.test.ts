import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { AppError } from '../../errors/app-error.ts'
import { type MemoryBlob, type MemoryBlobOptions, memoryBlob } from '../../testing/memory-blob.ts'
import { LayerIndexes } from './layer-indexes.ts'
import { LayerPass } from './layer-pass.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const fileCount = 80
const farBytes = 12 << 20
let folder: string
let tar: Buffer
const files = new Map<string, Buffer>()

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'portolan-pass-'))
  const tree = join(folder, 'tree')
  mkdirSync(tree)
  for (let at = 0; at < fileCount; at += 1) {
    const name = `file-${String(at).padStart(3, '0')}`
    files.set(name, randomBytes(at === 40 ? farBytes : (at * 977) % 60_000))
    writeFileSync(join(tree, name), files.get(name) ?? '')
  }
  // A hole of 3 MiB, then text.
  writeFileSync(join(tree, 'sparse'), '')
  truncateSync(join(tree, 'sparse'), 3 << 20)
  writeFileSync(join(tree, 'sparse'), 'end', { flag: 'a' })
  files.set('sparse', Buffer.concat([Buffer.alloc(3 << 20), Buffer.from('end')]))
  tar = execFileSync('tar', ['-C', tree, '--sort=name', '--sparse', '-cf', '-', '.'], { maxBuffer: 1 << 28 })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let stores = 0
async function pass(bytes: Buffer, wanted: (name: string) => boolean, options: MemoryBlobOptions = {}) {
  stores += 1
  const indexes = new LayerIndexes({ folder: join(folder, `store-${stores}`), budgetBytes: 1 << 30 })
  const source = memoryBlob(bytes, options)
  const { signal } = new AbortController()
  const { entries } = await indexes.open({ source, signal })
  const rows = [...files.keys()]
    .filter(wanted)
    .map(name => entries.find(name) ?? -1)
    .sort((a, b) => a - b)
  return { entries, rows, source, pass: new LayerPass({ indexes, source, signal, rows }) }
}

const collect = async (bytes: AsyncIterable<Uint8Array>) => Buffer.concat(await Array.fromAsync(bytes))
/** All but the large one, and none next to it. */
const isApart = (name: string) => name !== 'file-040'

async function expectAll(opened: Awaited<ReturnType<typeof pass>>): Promise<MemoryBlob> {
  for (const row of opened.rows) {
    const path = opened.entries.path(row)
    const bytes = await collect(opened.pass.read(row))
    expect(bytes.equals(files.get(path) ?? Buffer.of(1)), path).toBe(true)
  }
  await opened.pass.close()
  return opened.source
}

describe.each<readonly [string, (bytes: Buffer) => Buffer]>([
  ['gzip', bytes => gzipSync(bytes, { level: 1 })],
  ['no compression', bytes => bytes],
])('many files of a layer with %s', (_name, pack) => {
  it('are read by one request where they lie together', async () => {
    const source = await expectAll(await pass(pack(tar), () => true))
    expect(source.ranges).toHaveLength(1)
    expect(source.streams).toHaveLength(1)
  })

  it('are read without what lies far between them', async () => {
    const source = await expectAll(await pass(pack(tar), isApart))
    expect(source.ranges).toHaveLength(2)
  })

  it('are read when some are left in the middle, and some passed over', async () => {
    const opened = await pass(pack(tar), () => true)
    for (const [at, row] of opened.rows.entries()) {
      if (at % 3 === 0) continue
      const bytes = opened.pass.read(row)
      const first = await bytes.next()
      const whole = files.get(opened.entries.path(row)) ?? Buffer.alloc(0)
      if (!first.done) expect(whole.subarray(0, first.value.length).equals(first.value)).toBe(true)
      await bytes.return(undefined)
    }
  })

  it('are read in one stream where the registry gives no parts', async () => {
    const source = await expectAll(await pass(pack(tar), isApart, { refusesRanges: true }))
    // One reading made the index.
    expect(source.streams).toHaveLength(2)
    expect(source.streams.every(({ ended }) => ended)).toBe(true)
  })
})

it('reads a layer in one long frame from its chunks', async () => {
  const source = await expectAll(await pass(zstdCompressSync(tar), () => true))
  expect(source.ranges).toEqual([])
  expect(source.streams).toHaveLength(1)
})

it('hands on no byte that was not verified, and recovers when the registry does', async () => {
  let lies = 1
  const damaged = (bytes: Uint8Array) => {
    lies -= 1
    return lies < 0 ? bytes : Uint8Array.from(bytes, (byte, at) => (at === 200_000 ? byte ^ 1 : byte))
  }
  const source = await expectAll(await pass(gzipSync(tar, { level: 1 }), () => true, { replaceRange: damaged }))
  // The lie, the file alone, and the rest.
  expect(source.ranges).toHaveLength(3)
})

it('ends the request when it is closed', async () => {
  const opened = await pass(gzipSync(tar, { level: 1 }), () => true, { refusesRanges: true })
  await collect(opened.pass.read(opened.rows[1] ?? -1))
  await opened.pass.close()
  expect(opened.source.streams.at(-1)?.ended).toBe(true)
})

it('refuses what is no file', async () => {
  const { entries, pass: opened } = await pass(tar, () => true)
  const error = await collect(opened.read(entries.find('') ?? 0)).catch(thrown => thrown)
  expect(error).toBeInstanceOf(AppError)
})
