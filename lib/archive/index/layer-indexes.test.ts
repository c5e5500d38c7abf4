import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { AppError } from '../../errors/app-error.ts'
import { asDiffId, type MemoryBlob, memoryBlob, sha256 } from '../../testing/memory-blob.ts'
import type { LayerIndex } from './layer-index-file.ts'
import { LayerIndexes } from './layer-indexes.ts'
import { interactiveLayerLimits } from './layer-limits.ts'
import type { LayerProgress, OpenLayerOptions } from './open-layer-options.ts'
import { readLayerFile } from './read-layer-file.ts'

/** Threads take seconds to start on a busy machine. */
const patienceMs = 120_000
vi.setConfig({ testTimeout: patienceMs })

let folder: string
let tar: Buffer
let gzipped: Buffer
const files = new Map<string, Buffer>()

/** Packs to about a half. */
const digits = (length: number) =>
  Buffer.from(
    randomBytes(Math.ceil(length / 2))
      .toString('hex')
      .slice(0, length),
  )

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'portolan-index-'))
  const tree = join(folder, 'tree')
  for (let at = 0; at < 60; at += 1) {
    const name = `d${at % 5}/file-${at}`
    files.set(name, digits(at === 7 ? 10 << 20 : (at * 7_919) % 300_000))
  }
  for (const [name, content] of files) {
    mkdirSync(join(tree, name, '..'), { recursive: true })
    writeFileSync(join(tree, name), content)
  }
  tar = execFileSync('tar', ['-C', tree, '--sort=name', '-cf', '-', '.'], { maxBuffer: 1 << 30 })
  gzipped = gzipSync(tar, { level: 1 })
}, patienceMs)

afterAll(() => rmSync(folder, { recursive: true }))

/** What a store keeps of layers. */
const stored = (store: string) => readdirSync(store).filter(name => name !== 'content-key')

let stores = 0
const newIndexes = (options: Partial<ConstructorParameters<typeof LayerIndexes>[0]> = {}) => {
  stores += 1
  return new LayerIndexes({ folder: join(folder, `store-${stores}`), budgetBytes: 1 << 30, ...options })
}

/** As `open`, until the index is on the disk. */
async function openAndKeep(indexes: LayerIndexes, options: OpenLayerOptions): Promise<LayerIndex> {
  const index = await indexes.open(options)
  await indexes.settled()
  return index
}

async function read(indexes: LayerIndexes, source: MemoryBlob, path: string): Promise<Buffer> {
  const { signal } = new AbortController()
  const { entries } = await indexes.open({ source, signal })
  const pieces: Uint8Array[] = []
  for await (const piece of readLayerFile({ indexes, source, signal, row: entries.find(path) ?? -1 }))
    pieces.push(piece)
  return Buffer.concat(pieces)
}

const failure = async (work: Promise<unknown>): Promise<AppError> => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error instanceof AppError) return error
  throw new Error(`No AppError: ${error}`)
}

const never = () => new AbortController().signal

describe('opening a layer', () => {
  const packings: readonly [string, (bytes: Buffer) => Buffer][] = [
    ['gzip', () => gzipped],
    ['zstd in one frame', bytes => zstdCompressSync(bytes)],
    [
      'zstd in many frames',
      bytes => {
        const frames: Buffer[] = []
        for (let at = 0; at < bytes.length; at += 1 << 20)
          frames.push(zstdCompressSync(bytes.subarray(at, at + (1 << 20))))
        return Buffer.concat(frames)
      },
    ],
    ['no compression', bytes => bytes],
  ]
  it.each(packings)('reads every file of a layer with %s, also with the index from disk', async (name, pack) => {
    const source = memoryBlob(pack(tar))
    const indexes = newIndexes()
    const { facts } = await openAndKeep(indexes, { source, diffId: asDiffId(sha256(tar)), signal: never() })
    expect(facts).toMatchObject({ diffId: sha256(tar), tarBytes: tar.length, sizeBytes: source.sizeBytes })
    const again = new LayerIndexes({ folder: join(folder, `store-${stores}`), budgetBytes: 1 << 30 })
    for (const [path, content] of files) expect((await read(again, source, path)).equals(content), path).toBe(true)
    expect(source.streams).toHaveLength(1)
    if (name !== 'zstd in one frame')
      expect(source.ranges).toHaveLength([...files.values()].filter(f => f.length > 0).length)
    else expect(source.ranges.length).toBeLessThan(files.size / 4)
  })

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 100), 'malformed'],
    ['with a flipped bit', (bytes: Buffer) => flipped(bytes, bytes.length >> 1), 'malformed'],
    ['of something else', () => Buffer.from('#!/bin/sh\n'.repeat(100)), 'malformed'],
    ['of xz', () => Buffer.from('fd377a585a000004e6d6b446', 'hex'), 'malformed'],
  ])('refuses a layer %s', async (_name, change, code) => {
    const error = await failure(newIndexes().open({ source: memoryBlob(change(gzipped)), signal: never() }))
    expect(error.code).toBe(code)
    expect(error.hint).toBeTruthy()
  })

  it('refuses a layer over its limits', async () => {
    const source = memoryBlob(gzipped)
    const limited = (limits: Partial<typeof interactiveLayerLimits>) =>
      failure(newIndexes({ limits: { ...interactiveLayerLimits, ...limits } }).open({ source, signal: never() }))
    expect((await limited({ maxCompressedBytes: 1_000 })).code).toBe('too-large')
    expect(source.streams).toHaveLength(0)
    expect((await limited({ maxArchiveBytes: 1_000_000 })).code).toBe('too-large')
    expect((await limited({ maxEntries: 10 })).code).toBe('too-large')
  })

  it('stops a layer that takes too long', async () => {
    const source = memoryBlob(gzipped, {
      beforePiece: (at, signal) => (at > 0 ? aborted(signal) : Promise.resolve()),
    })
    const indexes = newIndexes({ limits: { ...interactiveLayerLimits, maxDurationMs: 300 } })
    expect((await failure(indexes.open({ source, signal: never() }))).code).toBe('too-large')
    expect(source.streams[0]?.ended).toBe(true)
  })
})

const flipped = (bytes: Uint8Array, at: number): Buffer => {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 0x10
  return copy
}

const aborted = (signal: AbortSignal) =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))

describe('those who wait for a layer', () => {
  it('share one reading, hear of its progress, and end it when all have left', async () => {
    const gate = Promise.withResolvers<void>()
    const source = memoryBlob(gzipped, { beforePiece: at => (at > 1 << 20 ? gate.promise : Promise.resolve()) })
    const indexes = newIndexes()
    const seen: LayerProgress[] = []
    const hasEntries = Promise.withResolvers<void>()
    const first = new AbortController()
    const opened = [
      failure(indexes.open({ source, signal: first.signal })),
      indexes.open({
        source,
        signal: never(),
        onProgress: progress => {
          seen.push(progress)
          if (progress.entries.length > 0) hasEntries.resolve()
        },
      }),
    ] as const
    await hasEntries.promise
    first.abort()
    expect((await opened[0]).code).toBe('cancelled')
    gate.resolve()
    const { facts } = await opened[1]
    expect(source.streams).toHaveLength(1)
    expect(seen.flatMap(({ entries }) => entries.map(({ name }) => name))).toContain('./d0/')
    expect(seen.every(({ totalBytes }) => totalBytes === source.sizeBytes)).toBe(true)
    expect(facts.entryCount).toBe(files.size + 6)
  })

  it('are told of every entry, also of those that come last', async () => {
    const names = execFileSync('tar', ['-tf', '-'], { input: tar }).toString().trim().split('\n')
    const told: string[] = []
    await newIndexes().open({
      source: memoryBlob(gzipped),
      signal: never(),
      onProgress: ({ entries }) => told.push(...entries.map(({ name }) => name)),
    })
    expect(told).toEqual(names)
  })

  it('end the transfer by leaving', async () => {
    const reached = Promise.withResolvers<void>()
    const source = memoryBlob(gzipped, {
      beforePiece: (at, signal) => {
        if (at === 0) return Promise.resolve()
        reached.resolve()
        return aborted(signal)
      },
    })
    const leaving = new AbortController()
    const opened = failure(newIndexes().open({ source, signal: leaving.signal }))
    await reached.promise
    leaving.abort()
    expect((await opened).code).toBe('cancelled')
    await expect.poll(() => source.streams[0]?.ended).toBe(true)
  })
})

describe('a file of a layer', () => {
  it('is not taken from bytes that have changed, but read through a fresh index', async () => {
    let isLying = false
    const source = memoryBlob(gzipped, {
      replaceRange: bytes => (isLying ? flipped(bytes, 10) : bytes),
    })
    const indexes = newIndexes()
    await indexes.open({ source, signal: never() })
    isLying = true
    expect((await read(indexes, source, 'd3/file-3')).equals(files.get('d3/file-3') ?? Buffer.alloc(0))).toBe(true)
    // The index, once more after the lie, and the file from the start.
    expect(source.streams.length).toBeGreaterThan(1)
  })

  it('is read from the start where a registry gives no parts', async () => {
    const source = memoryBlob(gzipped, { refusesRanges: true })
    expect((await read(newIndexes(), source, 'd4/file-59')).equals(files.get('d4/file-59') ?? Buffer.alloc(0))).toBe(
      true,
    )
  })

  it('needs no more than its part of the layer', async () => {
    const source = memoryBlob(gzipped)
    await read(newIndexes(), source, 'd0/file-5')
    expect(source.ranges).toHaveLength(1)
    const [[start, end] = [0, 0]] = source.ranges
    expect(end - start).toBeLessThan(4 << 20)
  })
})

describe('the store', () => {
  it('builds anew what is damaged on the disk', async () => {
    const source = memoryBlob(gzipped)
    await openAndKeep(newIndexes(), { source, signal: never() })
    const store = join(folder, `store-${stores}`)
    const [name = ''] = stored(store)
    const file = join(store, name)
    const whole = readFileSync(file)
    for (const damage of [
      () => truncateSync(file, whole.length - 10),
      () => writeFileSync(file, flipped(whole, 5_000)),
      () => writeFileSync(file, ''),
    ]) {
      damage()
      await openAndKeep(new LayerIndexes({ folder: store, budgetBytes: 1 << 30 }), { source, signal: never() })
      expect(statSync(file).size).toBeGreaterThan(1_000)
    }
    expect(source.streams).toHaveLength(4)
  })

  it('builds anew what was tagged with a key that is lost', async () => {
    const source = memoryBlob(gzipped)
    await openAndKeep(newIndexes(), { source, signal: never() })
    const store = join(folder, `store-${stores}`)
    const again = () => new LayerIndexes({ folder: store, budgetBytes: 1 << 30 })
    await openAndKeep(again(), { source, signal: never() })
    expect(source.streams).toHaveLength(1)
    rmSync(join(store, 'content-key'))
    await openAndKeep(again(), { source, signal: never() })
    expect(source.streams).toHaveLength(2)
  })

  const headBytes = 8
  /** Behind the head and the tables, whose length comes first. */
  const windowsStart = (file: Buffer) => headBytes + file.readUInt32LE(0)

  it('builds windows anew that are damaged on the disk', async () => {
    const source = memoryBlob(gzipped)
    const indexes = newIndexes()
    await openAndKeep(indexes, { source, signal: never() })
    const store = join(folder, `store-${stores}`)
    const file = join(store, stored(store)[0] ?? '')
    const whole = readFileSync(file)
    writeFileSync(file, Buffer.from(whole).fill(0, windowsStart(whole)))
    expect((await read(indexes, source, 'd4/file-59')).equals(files.get('d4/file-59') ?? Buffer.alloc(0))).toBe(true)
    expect(source.streams).toHaveLength(2)
  })

  it('needs no windows that were put away by another process, nor the layer once more', async () => {
    const source = memoryBlob(gzipped)
    const indexes = newIndexes()
    await openAndKeep(indexes, { source, signal: never() })
    const store = join(folder, `store-${stores}`)
    rmSync(join(store, stored(store)[0] ?? ''))
    expect((await read(indexes, source, 'd4/file-59')).equals(files.get('d4/file-59') ?? Buffer.alloc(0))).toBe(true)
    expect(source.streams).toHaveLength(1)
    expect(source.ranges).toHaveLength(1)
  })

  it('builds chunks anew that are damaged on the disk', async () => {
    const source = memoryBlob(zstdCompressSync(tar))
    const indexes = newIndexes()
    await indexes.open({ source, signal: never() })
    const chunks = indexes.store.chunksPath(source.digest)
    writeFileSync(chunks, Buffer.alloc(statSync(chunks).size))
    expect((await read(indexes, source, 'd4/file-59')).equals(files.get('d4/file-59') ?? Buffer.alloc(0))).toBe(true)
    expect(source.streams).toHaveLength(2)
  })

  it('lists a layer whose chunks cannot be kept', async () => {
    const source = memoryBlob(zstdCompressSync(tar))
    const indexes = newIndexes()
    vi.spyOn(indexes.store, 'saveChunks').mockRejectedValue(new Error('ENOSPC'))
    const { facts } = await openAndKeep(indexes, { source, signal: never() })
    expect(facts.diffId).toBe(sha256(tar))
    expect((await read(indexes, source, 'd4/file-59')).equals(files.get('d4/file-59') ?? Buffer.alloc(0))).toBe(true)
  })

  it('reads no further layer while as many as are read at once wait for the disk', async () => {
    const indexes = newIndexes({ maxReadings: 1 })
    const disk = Promise.withResolvers<never>()
    vi.spyOn(indexes.store, 'save').mockReturnValue(disk.promise)
    await indexes.open({ source: memoryBlob(gzipped), signal: never() })
    const other = memoryBlob(gzipSync(tar, { level: 2 }))
    const opened = indexes.open({ source: other, signal: never() })
    await new Promise(resolve => setTimeout(resolve, 50))
    expect(other.streams).toEqual([])
    disk.reject(new Error('ENOSPC'))
    await opened
    expect(other.streams).toHaveLength(1)
  })

  it('does not bring back an index that was dropped before it was on the disk', async () => {
    const indexes = newIndexes()
    const source = memoryBlob(gzipped)
    await indexes.open({ source, signal: never() })
    await indexes.forget(source.digest)
    await indexes.settled()
    expect(stored(join(folder, `store-${stores}`))).toEqual([])
    await indexes.open({ source, signal: never() })
    expect(source.streams).toHaveLength(2)
  })

  it('stays within its budget', async () => {
    const indexes = newIndexes()
    const small = (name: string) => {
      const at = join(folder, name)
      mkdirSync(at)
      writeFileSync(join(at, name), name)
      return memoryBlob(gzipSync(execFileSync('tar', ['-C', at, '-cf', '-', '.'])))
    }
    await openAndKeep(indexes, { source: small('one'), signal: never() })
    const store = join(folder, `store-${stores}`)
    const [name = ''] = stored(store)
    const budgetBytes = statSync(join(store, name)).size * 2.5
    const tight = new LayerIndexes({ folder: store, budgetBytes })
    for (const name of ['two', 'three', 'four']) await openAndKeep(tight, { source: small(name), signal: never() })
    expect(stored(store)).toHaveLength(2)
    expect(stored(store)).not.toContain(name)
  })
})
