import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { zstdDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openLayoutStore } from '#lib/embedded/layout/layout-store'
import { buildImage, tagged } from '#lib/embedded/samples/format/image'
import { buildLayer } from '#lib/embedded/samples/format/layer'
import { sha256 } from '#lib/embedded/samples/format/sha256'
import { directory, file, hardlink, symlink } from '#lib/embedded/samples/format/tar-entry'
import { tableOfTar } from '../tree/table-of-tar.ts'
import { decodeZstdChunkedToc, fetchZstdChunkedToc, zstdChunkedPlace } from './read-zstd-chunked-toc.ts'

const run = promisify(execFile)
const created = '2024-05-14T15:30:00Z'
let work: string

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'portolan-toc-'))
})
afterAll(() => rm(work, { recursive: true, force: true }))

/** A layer converted to zstd:chunked by skopeo. */
async function convert() {
  // Big enough for the rolling checksum to cut it; zeros in the middle for a hole.
  const big = Buffer.concat([randomBytes(400_000), Buffer.alloc(2_000_000), randomBytes(300_000)])
  const entries = [
    directory('dir/empty', { mode: 0o700 }),
    file('dir/big', big, { mode: 0o4755, uid: 5, gid: 6, modifiedAt: 1_700_000_000 }),
    file('dir/text', 'text\n'),
    file('dir/nothing', ''),
    symlink('dir/link', 'text'),
    hardlink('dir/same', 'dir/text'),
  ]
  const step = { created, createdBy: 'COPY dir /dir', layer: buildLayer(entries) }
  const image = buildImage({ created, platform: { architecture: 'amd64', os: 'linux' }, execution: {}, steps: [step] })
  const repository = await (await openLayoutStore(join(work, 'layouts'))).ensureRepository('image')
  for (const blob of image.blobs) await repository.putBlob(sha256(blob), blob)
  await repository.putManifest({ ...tagged(image), tag: 'x' })
  await writeFile(join(work, 'policy.json'), '{"default":[{"type":"insecureAcceptAnything"}]}')
  const options = ['--quiet', '--dest-compress', '--dest-compress-format', 'zstd:chunked']
  const places = [`oci:${join(work, 'layouts/image')}:x`, `dir:${join(work, 'out')}`]
  await run('skopeo', ['--policy', join(work, 'policy.json'), 'copy', ...options, ...places], { timeout: 30_000 })
  const [layer] = JSON.parse(await readFile(join(work, 'out/manifest.json'), 'utf8')).layers
  const blob = await readFile(join(work, 'out', layer.digest.slice('sha256:'.length)))
  return { blob, annotations: layer.annotations as Record<string, string>, big }
}

it('reads the table that skopeo writes, and finds every byte of every file by it', async () => {
  const { blob, annotations, big } = await convert()
  const place = zstdChunkedPlace(annotations)
  if (!place) throw new Error(`no place in ${JSON.stringify(annotations)}`)
  const requests: number[] = []
  const readRange = async (offset: number, length: number) => {
    requests.push(length)
    return blob.subarray(offset, offset + length)
  }
  const { table, chunks } = decodeZstdChunkedToc(await fetchZstdChunkedToc(readRange, place), place)
  expect(requests).toEqual([place.compressedBytes])

  await writeFile(join(work, 'layer.zst'), blob)
  await run('zstd', ['-dq', join(work, 'layer.zst'), '-o', join(work, 'layer.tar')])
  const tar = await readFile(join(work, 'layer.tar'))
  const whole = tableOfTar(tar)
  const shown = (entries: typeof table) =>
    Array.from({ length: entries.count }, (_, row) => {
      const { path, type, mode, uid, gid, sizeBytes, linkTarget } = entries.entry(row)
      return { path, type, mode, uid, gid, sizeBytes, linkTarget }
    }).toSorted((a, b) => (a.path < b.path ? -1 : 1))
  expect(shown(table)).toEqual(shown(whole))

  for (let row = 0; row < table.count; row++) {
    const { path, type, sizeBytes } = table.entry(row)
    if (type !== 'file') continue
    const original = whole.entry(whole.find(path) ?? -1)
    const parts = chunks.chunks(row).map(chunk => {
      if (chunk.isZeros) return Buffer.alloc(chunk.sizeBytes)
      const frame = zstdDecompressSync(blob.subarray(chunk.blobOffset, chunk.blobEnd))
      return frame.subarray(chunk.innerOffset, chunk.innerOffset + chunk.sizeBytes)
    })
    const start = original.dataOffset ?? 0
    expect(Buffer.concat(parts).equals(tar.subarray(start, start + sizeBytes))).toBe(true)
  }
  const bigChunks = chunks.chunks(table.find('dir/big') ?? -1)
  expect(bigChunks.length).toBeGreaterThan(1)
  expect(bigChunks.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)).toBe(big.length)
})
