import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildLayer, type Layer } from '#lib/embedded/samples/format/layer'
import { sha256 } from '#lib/embedded/samples/format/sha256'
import { changeset, file, symlink } from '#lib/embedded/samples/format/tar-entry'
import { parseDigest } from '#lib/oci/digest/digest'
import type { Reference } from '#lib/oci/reference/types'
import { type ManyFilesLayer, manyFilesLayer } from '#lib/testing/many-files-layer'
import { openPushedImages, type PushedImages } from '#lib/testing/pushed-images'
import { compareImages } from './compare-images.ts'
import { compareFile } from './file/compare-file.ts'

const million = 1_000_000
const moved = 400_000

let images: PushedImages
beforeAll(async () => {
  images = await openPushedImages()
})
afterAll(() => images.close())

function asLayer({ bytes, diffId }: ManyFilesLayer): Layer {
  const { descriptor } = small('')
  return {
    blob: bytes,
    diffId: parseDigest(diffId),
    descriptor: { ...descriptor, digest: sha256(bytes), size: bytes.length },
  }
}

/** Bytes that are still in use after everything else has been collected. */
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
function usedBytes(): number {
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const small = (text: string) => buildLayer(changeset([file('etc/app.conf', text)], 1_700_000_000))

/** What comparing a pair of small images finds: others are answered as ever. */
async function compareSmall(name: string) {
  const from = await images.push(`${name}-from`, { layers: [small(`${name} 1\n`)] })
  const to = await images.push(`${name}-to`, { layers: [small(`${name} 2\n`)] })
  return (await compareImages(images.ctx, { from, to }, { levels: ['files'] })).summary.files
}

describe('two layers of a million files', () => {
  let pair: { readonly from: Reference; readonly to: Reference }
  beforeAll(async () => {
    const from = asLayer(await manyFilesLayer(million))
    const to = asLayer(await manyFilesLayer(million, moved))
    pair = {
      from: await images.push('million-from', { layers: [from] }),
      to: await images.push('million-to', { layers: [to] }),
    }
  })

  it('let go of everything when nobody waits any more', async () => {
    const leaving = new AbortController()
    const ctx = { ...images.ctx, signal: leaving.signal }
    const comparing = compareImages(ctx, pair, { levels: ['files'], onProgress: () => leaving.abort() })
    await expect(comparing).rejects.toMatchObject({ code: 'cancelled' })
    expect(await compareSmall('after-cancel')).toMatchObject({ content: 1 })
  })

  it('are told apart while others are answered, and are forgotten after', async () => {
    const before = usedBytes()
    const comparing = compareImages(images.ctx, pair, {
      levels: ['files'],
      list: { path: 'srv', cursor: 0, limit: 10 },
    })
    expect(await compareSmall('meanwhile')).toMatchObject({ content: 1 })
    const { files } = await comparing
    // Empty files have no contents by which they could be told to be renamed.
    expect(files?.counts).toMatchObject({ added: moved, removed: moved, content: 0, renamed: 0 })
    expect(files?.entries).toHaveLength(10)
    // The last compares are kept for whoever opens a directory of theirs: others take their place.
    for (let index = 0; index < 5; index += 1) await compareSmall(`then-${index}`)
    expect(usedBytes() - before).toBeLessThan(400e6)
  })
})

describe('files that unpack to much more than they weigh', () => {
  it('are compared without being held', async () => {
    const zeros = Buffer.alloc(256 * 1024 ** 2)
    const from = buildLayer(changeset([file('bomb', zeros)], 1_700_000_000))
    zeros[zeros.length - 1] = 1
    const to = buildLayer(changeset([file('bomb', zeros)], 1_700_000_001))
    const pair = {
      from: await images.push('bomb-from', { layers: [from] }),
      to: await images.push('bomb-to', { layers: [to] }),
    }
    const before = usedBytes()
    const { diff } = await compareFile(images.ctx, pair, { path: 'bomb', context: 3 })
    expect(diff).toMatchObject({ kind: 'binary', same: false })
    expect(diff.firstDifference?.offset).toBe(zeros.length - 32)
    expect(usedBytes() - before).toBeLessThan(64e6)
  })

  it('say so where a text is too long', async () => {
    const text = (seed: string) => Array.from({ length: 400_000 }, (_, index) => `${seed} ${index}\n`).join('')
    const layerOf = (seed: string) => buildLayer(changeset([file('text', text(seed))], 1_700_000_000))
    const pair = {
      from: await images.push('text-from', { layers: [layerOf('left')] }),
      to: await images.push('text-to', { layers: [layerOf('right')] }),
    }
    const { diff } = await compareFile(images.ctx, pair, { path: 'text', context: 3 })
    expect(diff).toMatchObject({ kind: 'text', same: false, isTruncated: true })
  })
})

describe('links that lead in a circle', () => {
  it('are compared as what they are', async () => {
    const circle = (first: string) =>
      buildLayer(changeset([symlink('a', first), symlink('b', 'a'), symlink('c', 'c/c')], 1_700_000_000))
    const pair = {
      from: await images.push('circle-from', { layers: [circle('b')] }),
      to: await images.push('circle-to', { layers: [circle('c')] }),
    }
    const { files } = await compareImages(images.ctx, pair, { levels: ['files'] })
    expect(files?.counts).toMatchObject({ content: 1, added: 0, removed: 0 })
    const { diff } = await compareFile(images.ctx, pair, { path: 'a', context: 3 })
    expect(diff).toMatchObject({ from: { linkTarget: 'b' }, to: { linkTarget: 'c' } })
    await expect(compareFile(images.ctx, pair, { path: 'a/inside', context: 3 })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

it('the million files are what GNU tar reads', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-many-files-'))
  const { bytes } = await manyFilesLayer(1_500, 7)
  writeFileSync(join(folder, 'layer.tar'), gunzipSync(bytes))
  const names = execFileSync('tar', ['-tf', join(folder, 'layer.tar')], { encoding: 'utf8' })
    .trim()
    .split('\n')
  rmSync(folder, { recursive: true, force: true })
  expect(names).toHaveLength(1_500)
  expect(names[0]).toBe('srv/file-0000007')
})
