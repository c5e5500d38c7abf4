import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { changeset, file } from '#lib/embedded/samples/format/tar-entry'
import { writeTar } from '#lib/embedded/samples/format/tar-writer'
import { asDiffId, memoryBlob, sha256 } from '../../testing/memory-blob.ts'
import { LayerIndexes } from './layer-indexes.ts'
import { interactiveLayerLimits } from './layer-limits.ts'
import { giveBackLayerThreads, takeLayerThreads } from './worker/layer-threads.ts'

/** Threads take seconds to start on a busy machine. */
vi.setConfig({ testTimeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'portolan-reading-'))
afterAll(() => rmSync(folder, { recursive: true }))

const tar = Buffer.from(writeTar(changeset([file('hex', randomBytes(200_000).toString('hex'))], 0)))
const gzipped = gzipSync(tar)

let stores = 0
const newIndexes = (options: Partial<ConstructorParameters<typeof LayerIndexes>[0]> = {}) => {
  stores += 1
  return new LayerIndexes({ folder: join(folder, `store-${stores}`), budgetBytes: 1 << 30, ...options })
}

/** What a store keeps of layers. */
const stored = (store: string) => readdirSync(store).filter(name => name !== 'content-key')

const never = () => new AbortController().signal

it('frees the memory of what has come, instead of leaving it to a later collection', async () => {
  const source = memoryBlob(gzipped)
  const given: Uint8Array[] = []
  async function* stream(signal: AbortSignal) {
    for await (const piece of source.stream(signal)) {
      given.push(piece)
      yield piece
    }
  }
  await newIndexes().open({ source: { ...source, stream }, signal: never() })
  expect(given.length).toBeGreaterThan(1)
  expect(given.map(({ byteLength }) => byteLength)).toEqual(given.map(() => 0))
})

it('reads with the threads of the layer before, unless that one was refused', async () => {
  const { maxHeapMebibytes } = interactiveLayerLimits
  const source = memoryBlob(gzipped)
  await newIndexes().open({ source, signal: never() })
  const threads = takeLayerThreads(maxHeapMebibytes)
  giveBackLayerThreads(threads)
  const refused = memoryBlob(gzipped, { digest: `sha256:${'0'.repeat(64)}` })
  await expect(newIndexes().open({ source: refused, signal: never() })).rejects.toThrow(sha256(gzipped))
  await newIndexes().open({ source, signal: never() })
  const others = takeLayerThreads(maxHeapMebibytes)
  giveBackLayerThreads(others)
  expect(others).not.toBe(threads)
  await newIndexes().open({ source, signal: never() })
  const again = takeLayerThreads(maxHeapMebibytes)
  giveBackLayerThreads(again)
  expect(again).toBe(others)
})

describe.each([
  ['in the thread that decodes it', 1],
  ['in a thread of its own', 2],
])('a layer that is hashed %s', (_where, cores) => {
  it('is hashed there', async () => {
    const posted = vi.spyOn(Worker.prototype, 'postMessage')
    await newIndexes({ cores }).open({ source: memoryBlob(gzipped), signal: never() })
    const jobs = posted.mock.calls.filter(([message]) => 'algorithms' in message)
    posted.mockRestore()
    expect(jobs).toHaveLength(cores - 1)
  })

  it('refuses a layer of another digest, and keeps nothing of it', async () => {
    const source = memoryBlob(gzipped, { digest: `sha256:${'0'.repeat(64)}` })
    const indexes = newIndexes({ cores })
    await expect(indexes.open({ source, signal: never() })).rejects.toMatchObject({
      code: 'malformed',
      message: expect.stringContaining(sha256(gzipped)),
    })
    expect(stored(join(folder, `store-${stores}`))).toEqual([])
  })

  it('refuses a layer of another diffId, and keeps nothing of it', async () => {
    const source = memoryBlob(gzipped)
    const indexes = newIndexes({ cores })
    const diffId = asDiffId(`sha256:${'0'.repeat(64)}`)
    await expect(indexes.open({ source, diffId, signal: never() })).rejects.toThrow(sha256(tar))
    expect(stored(join(folder, `store-${stores}`))).toEqual([])
    await indexes.open({ source, signal: never() })
    await expect(indexes.open({ source, diffId, signal: never() })).rejects.toThrow(sha256(tar))
  })
})
