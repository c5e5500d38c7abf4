import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { lstat, mkdir, mkdtemp, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildImage } from '#lib/embedded/samples/format/image'
import { buildLayer } from '#lib/embedded/samples/format/layer'
import { directory, file, hardlink, symlink, type TarEntry, whiteout } from '#lib/embedded/samples/format/tar-entry'
import { writeTar as writeLayer } from '#lib/embedded/samples/format/tar-writer'
import { mergeLayers } from '../tree/merge-layers.ts'
import { tableOfTar } from '../tree/table-of-tar.ts'
import { type BlobSource, dockerArchive, ociArchive } from './image-archives.ts'
import type { OutputEntry } from './output-entry.ts'
import { planSubtree } from './plan-subtree.ts'
import { subtreeEntries } from './subtree-entries.ts'
import { tarBytes, writeTar } from './write-tar.ts'
import { writeZip } from './write-zip.ts'

const run = promisify(execFile)
let work: string

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'portolan-write-'))
  await writeFile(join(work, 'policy.json'), '{"default":[{"type":"insecureAcceptAnything"}]}')
})
afterAll(() => rm(work, { recursive: true, force: true }))

async function* once1(bytes: Uint8Array) {
  yield bytes.subarray(0, 3)
  yield bytes.subarray(3)
}

const layers: readonly (readonly TarEntry[])[] = [
  [
    directory('opt/app', { mode: 0o2755 }),
    file('opt/app/run.sh', '#!/bin/sh\n', { mode: 0o4755, modifiedAt: 1_600_000_000 }),
    file('opt/app/gone', 'x'),
    file(`opt/app/${'long-name-'.repeat(20)}`, 'long'),
    file('opt/app/문서', 'text'),
    file('opt/app/..\\..\\evil', 'backslash'),
    file('opt/app/\u202egpj.exe', 'bidi'),
    file('opt/app/C:', 'drive'),
    file('opt/app/aux.txt', 'reserved'),
    symlink('opt/app/inside', 'run.sh'),
    symlink('opt/app/outside', '../../etc/passwd'),
    symlink('opt/app/absolute', '/etc/passwd'),
    file('etc/passwd', 'root'),
  ],
  [whiteout('opt/app/gone'), hardlink('opt/app/same', 'opt/app/run.sh')],
]

function entriesOf(rules: 'unix' | 'anywhere', hardLinks: 'kept' | 'copied'): readonly OutputEntry[] {
  const archives = layers.map(writeLayer)
  const tree = mergeLayers(archives.map(tableOfTar))
  return [
    ...subtreeEntries(tree, planSubtree(tree, tree.find('opt/app') ?? -1), {
      rules,
      hardLinks,
      open: ({ layer, row }) => {
        const { dataOffset = 0, sizeBytes = 0 } = tree.layers[layer]?.entry(row) ?? {}
        return once1(archives[layer]?.subarray(dataOffset, dataOffset + sizeBytes) ?? new Uint8Array())
      },
    }),
  ]
}

async function save(name: string, bytes: AsyncIterable<Uint8Array>): Promise<string> {
  await pipeline(Readable.from(bytes, { objectMode: false }), createWriteStream(join(work, name)))
  return join(work, name)
}

describe('a subtree', () => {
  it('as tar is unpacked by GNU tar', async () => {
    const entries = entriesOf('unix', 'kept')
    const archive = await save('app.tar', writeTar(entries))
    expect((await stat(archive)).size).toBe(tarBytes(entries))
    const out = join(work, 'tar')
    await mkdir(out)
    await run('tar', ['-xf', archive, '-C', out])
    const read = (name: string) => readFile(join(out, 'app', name), 'utf8')
    expect(await read('run.sh')).toBe('#!/bin/sh\n')
    expect(await read('same')).toBe('#!/bin/sh\n')
    expect(await read('long-name-'.repeat(20))).toBe('long')
    expect(await read('문서')).toBe('text')
    expect(await read('..%5C..%5Cevil')).toBe('backslash')
    expect(await read('%E2%80%AEgpj.exe')).toBe('bidi')
    expect(await read('C%3A')).toBe('drive')
    expect(await readlink(join(out, 'app/inside'))).toBe('run.sh')
    expect(await readlink(join(out, 'app/outside'))).toBe('../../etc/passwd')
    expect(await readlink(join(out, 'app/absolute'))).toBe('/etc/passwd')
    const [own, same] = await Promise.all(['run.sh', 'same'].map(name => lstat(join(out, 'app', name))))
    expect(same?.ino).toBe(own?.ino)
    const { mode, mtimeMs } = await stat(join(out, 'app/run.sh'))
    expect([mode & 0o7777, mtimeMs]).toEqual([0o755, 1_600_000_000_000])
    await expect(read('gone')).rejects.toThrow('ENOENT')
  })

  it('as zip is unpacked by unzip', async () => {
    const archive = await save('app.zip', writeZip(entriesOf('anywhere', 'copied')))
    // In a locale of bytes it takes names in UTF-8 for a fault of the archive.
    const env = { ...process.env, LC_ALL: 'C.UTF-8' }
    await run('unzip', ['-tqq', archive], { env })
    const out = join(work, 'zip')
    await run('unzip', ['-qq', archive, '-d', out], { env })
    const read = (name: string) => readFile(join(out, 'app', name), 'utf8')
    expect(await read('run.sh')).toBe('#!/bin/sh\n')
    expect(await read('문서')).toBe('text')
    expect(await readlink(join(out, 'app/inside'))).toBe('run.sh')
    expect(await readlink(join(out, 'app/absolute'))).toBe('/etc/passwd')
    expect(await read('same')).toBe('#!/bin/sh\n')
    expect(await read('%61ux.txt')).toBe('reserved')
    expect((await stat(join(out, 'app/run.sh'))).mode & 0o7777).toBe(0o755)
  })

  it.each([
    ['tar', writeTar],
    ['zip', writeZip],
  ])('as %s fails when a file is not as long as it should be', async (_, write) => {
    const entry: OutputEntry = {
      path: 'a',
      type: 'file',
      mode: 0o644,
      modifiedAt: 0,
      sizeBytes: 9,
      open: () => once1(Buffer.from('12345')),
    }
    await expect(Array.fromAsync(write([entry]))).rejects.toThrow('announced')
    await expect(Array.fromAsync(write([{ ...entry, sizeBytes: 4 }]))).rejects.toThrow('announced')
  })

  it.each([
    ['tar', writeTar],
    ['zip', writeZip],
  ])('as %s closes the file when the reader leaves', async (_, write) => {
    const closed = new EventTarget()
    const isClosed = once(closed, 'closed')
    async function* endless() {
      try {
        for (;;) yield Buffer.alloc(65_536, Math.random().toString())
      } finally {
        closed.dispatchEvent(new Event('closed'))
      }
    }
    const bytes = write([{ path: 'a', type: 'file', mode: 0o644, modifiedAt: 0, sizeBytes: 2 ** 40, open: endless }])
    for (let read = 0; read < 100_000; ) read += (await bytes.next()).value?.byteLength ?? 0
    await bytes.return(undefined)
    await isClosed
  })
})

describe('an image', () => {
  const step = (entries: readonly TarEntry[]) => ({
    created: '2024-05-14T15:30:00Z',
    createdBy: 'RUN',
    layer: buildLayer(entries),
  })
  const steps = layers.map(step)
  const platform = { architecture: 'amd64', os: 'linux' }
  const image = buildImage({ created: '2024-05-14T15:30:00Z', platform, execution: {}, steps })
  const document = JSON.parse(Buffer.from(image.bytes).toString())
  const source = ({ digest, mediaType }: { digest: string; mediaType: string }, bytes: Uint8Array): BlobSource => ({
    digest,
    mediaType,
    sizeBytes: bytes.byteLength,
    open: () => once1(bytes),
  })
  const image1 = {
    manifest: source(image.descriptor, image.bytes),
    config: source(document.config, image.blobs[0] as Uint8Array),
    layers: steps.map(({ layer }) => source(layer.descriptor, layer.blob)),
    reference: 'example.com/team/app:1.2',
  }

  it.each([
    ['oci-archive', ociArchive, ':1.2'],
    ['docker-archive', dockerArchive, ''],
  ])('as %s is read by skopeo', async (transport, entriesFor, suffix) => {
    const entries = entriesFor(image1)
    const archive = await save(`${transport}.tar`, writeTar(entries))
    expect((await stat(archive)).size).toBe(tarBytes(entries))
    const skopeo = (...args: readonly string[]) => run('skopeo', ['--policy', join(work, 'policy.json'), ...args])
    const { stdout } = await skopeo('inspect', '--raw', '--config', `${transport}:${archive}${suffix}`)
    expect(stdout).toBe(Buffer.from(image.blobs[0] as Uint8Array).toString())
    await skopeo('copy', '--quiet', `${transport}:${archive}${suffix}`, `dir:${join(work, transport)}`)
    const copied = await readFile(join(work, transport, 'manifest.json'))
    if (transport === 'oci-archive') expect(copied.equals(Buffer.from(image.bytes))).toBe(true)
    else expect(JSON.parse(copied.toString()).config.digest).toBe(document.config.digest)
  })
})
