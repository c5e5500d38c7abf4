import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AppError } from '../../errors/app-error.ts'
import { gzipWriters, inMembers, zstdWriters } from '../../testing/compressed-streams.ts'
import { memoryBlob, sha256 } from '../../testing/memory-blob.ts'
import { TarParser } from '../tar/tar-parser.ts'
import { LayerIndexes } from './layer-indexes.ts'
import { interactiveLayerLimits } from './layer-limits.ts'
import { readLayerFile } from './read-layer-file.ts'

/** Real files of every Linux machine: programs, text, data, links. */
const realFolders = ['/usr/sbin', '/usr/share/zoneinfo', '/usr/share/perl']
const sampleFiles = 60

let folder: string
let tar: Buffer
const hashes = new Map<string, string>()

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function collect(path: string): void {
  for (const name of readdirSync(path)) {
    const at = join(path, name)
    const found = lstatSync(at)
    if (found.isDirectory()) collect(at)
    else if (found.isFile()) hashes.set(at.slice(join(folder, 'out').length + 1), hashOf(readFileSync(at)))
  }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'portolan-layers-'))
  const file = join(folder, 'layer.tar')
  const present = realFolders.filter(name => lstatSync(name, { throwIfNoEntry: false })).map(name => name.slice(1))
  execFileSync('tar', ['-C', '/', '-cf', file, ...present])
  mkdirSync(join(folder, 'out'))
  execFileSync('tar', ['-C', join(folder, 'out'), '-xf', file])
  collect(join(folder, 'out'))
  tar = readFileSync(file)
}, 300_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

let stores = 0
const newIndexes = (limits = interactiveLayerLimits) => {
  stores += 1
  return new LayerIndexes({ folder: join(folder, `store-${stores}`), budgetBytes: 2 ** 31, limits })
}
const never = () => new AbortController().signal

describe('every file of real layers', () => {
  const packings: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
    ...gzipWriters.filter(([name]) => !name.startsWith('zopfli')),
    ...zstdWriters.filter(([name]) => !name.includes('-19')),
    ['one member a MiB', bytes => inMembers(bytes, 1 << 20)],
    ['none', bytes => bytes],
  ]
  it.each(packings)(
    'reads as tar extracts it, packed by %s',
    async (_name, pack) => {
      const source = memoryBlob(pack(tar))
      const indexes = newIndexes()
      const { entries, facts } = await indexes.open({ source, signal: never() })
      expect(facts.diffId).toBe(sha256(tar))
      const paths = [...hashes.keys()]
      const step = Math.max(1, Math.floor(paths.length / sampleFiles))
      const wrong: string[] = []
      for (let at = 0; at < paths.length; at += step) {
        const path = paths[at] ?? ''
        const hash = createHash('sha256')
        const row = entries.find(path) ?? -1
        for await (const piece of readLayerFile({ indexes, source, signal: never(), row })) hash.update(piece)
        if (hash.digest('hex') !== hashes.get(path)) wrong.push(path)
      }
      expect(wrong).toEqual([])
      expect(source.streams).toHaveLength(1)
    },
    300_000,
  )
})

/** Bytes that a tar header of `sizeBytes` announces, all zero. */
function zerosTar(sizeBytes: number): Buffer {
  const header = join(folder, 'zeros')
  mkdirSync(header, { recursive: true })
  writeFileSync(join(header, 'zeros'), Buffer.alloc(sizeBytes))
  return execFileSync('tar', ['-C', header, '-cf', '-', 'zeros'], { maxBuffer: 2 ** 31 - 1 })
}

describe('compression bombs', () => {
  const limits = { ...interactiveLayerLimits, maxArchiveBytes: 64 << 20, maxEntries: 50_000, maxDurationMs: 60_000 }
  const zeros = Buffer.alloc(128 << 20)
  const manyEntries = () => {
    const one = execFileSync('tar', ['-C', folder, '--no-recursion', '-cf', '-', '.']).subarray(0, 512)
    return Buffer.concat([...Array.from({ length: 60_000 }, () => one), Buffer.alloc(1_024)])
  }
  const packs: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
    ['gzip -9', bytes => gzipSync(bytes, { level: 9 })],
    ['gzip -1', bytes => gzipSync(bytes, { level: 1 })],
    ['gzip of a thousand members', bytes => inMembers(bytes, Math.ceil(bytes.length / 1_000))],
    ['zstd', bytes => zstdCompressSync(bytes)],
    [
      'zstd of many frames',
      bytes => {
        const frame = zstdCompressSync(bytes.subarray(0, 1 << 20))
        return Buffer.concat([
          zstdCompressSync(bytes.subarray(0, 1 << 20)),
          ...Array.from({ length: 200 }, () => frame),
        ])
      },
    ],
    ['nothing', bytes => bytes],
  ]
  const contents: readonly (readonly [string, () => Buffer])[] = [
    ['one large file', () => zerosTar(100 << 20)],
    ['zeros and no tar', () => zeros],
    ['very many entries', manyEntries],
    ['a header that announces an exbibyte', () => announced(tar)],
  ]
  const bombs = contents.flatMap(([what, make]) => packs.map(([how, pack]) => [what, how, make, pack] as const))

  it.each(bombs)(
    '%s in %s stops at the limits, and the next layer is read',
    async (_what, _how, make, pack) => {
      const source = memoryBlob(pack(make()))
      const indexes = newIndexes(limits)
      const before = process.memoryUsage().rss
      const result = await indexes.open({ source, signal: never() }).then(
        () => 'read',
        (error: unknown) => error,
      )
      expect(result).toBeInstanceOf(AppError)
      expect(['too-large', 'malformed']).toContain((result as AppError).code)
      expect(readdirSync(join(folder, `store-${stores}`))).toEqual(['content-key'])
      expect(process.memoryUsage().rss - before).toBeLessThan(700 << 20)
    },
    120_000,
  )

  it('is 24 of them', () => expect(bombs).toHaveLength(24))
})

/** The first entry says that it is larger than anything: base-256, as GNU tar writes sizes above 8 GiB. */
function announced(archive: Buffer): Buffer {
  const copy = Buffer.from(archive.subarray(0, 1 << 20))
  copy.set([0x80, 0, 0, 0, 0x10, 0, 0, 0, 0, 0, 0, 0], 124)
  copy[156] = '0'.charCodeAt(0)
  copy.fill(' ', 148, 156)
  const sum = copy.subarray(0, 512).reduce((total, byte) => total + byte, 0)
  copy.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return copy
}

describe('a reading thread', () => {
  it('dies alone when a layer takes all of its memory', async () => {
    // Each entry in a directory of its own, which costs the most: what holds it are objects, under the heap's limit.
    const indexes = newIndexes({ ...interactiveLayerLimits, maxHeapMebibytes: 24 })
    const long = 'x'.repeat(90)
    const block = (at: number) => {
      const header = Buffer.alloc(512)
      header.write(`${at.toString(36)}${long}/f`)
      header.write('0000644\0', 100)
      header.write('0000000\0', 108)
      header.write('0000000\0', 116)
      header.write('00000000000\0', 124)
      header.write('00000000000\0', 136)
      header.write('        0', 148)
      header.write('ustar\x0000', 257)
      const sum = header.reduce((total, byte) => total + byte, 0)
      header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
      return header
    }
    const blocks: Buffer[] = []
    for (let at = 0; at < 200_000; at += 1) blocks.push(block(at))
    const source = memoryBlob(gzipSync(Buffer.concat([...blocks, Buffer.alloc(1_024)]), { level: 1 }))
    const result = await indexes.open({ source, signal: never() }).catch((error: unknown) => error)
    expect(result).toBeInstanceOf(AppError)
    expect((result as AppError).message).toContain('more memory or time')
    const small = memoryBlob(gzipSync(tar))
    expect((await newIndexes().open({ source: small, signal: never() })).facts.diffId).toBe(sha256(tar))
  }, 300_000)
})

describe('ten thousand damaged layers', () => {
  it('are read or refused, and nothing else happens', () => {
    const whole = tar.subarray(0, 200 << 10)
    let refused = 0
    for (let run = 0; run < 10_000; run += 1) {
      const bytes = Buffer.from(whole.subarray(0, 40 << 10))
      for (let change = 0; change < 1 + (run % 4); change += 1)
        bytes[(run * 7_919 + change * 104_729) % bytes.length] = (run * 31 + change) % 256
      try {
        const parser = new TarParser({ onEntry: () => {} })
        parser.write(bytes)
        parser.end()
      } catch (error) {
        expect(error).toBeInstanceOf(AppError)
        refused += 1
      }
    }
    expect(refused).toBeGreaterThan(1_000)
  }, 120_000)
})
