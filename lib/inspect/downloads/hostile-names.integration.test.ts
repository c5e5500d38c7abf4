import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { mergeLayers } from '#lib/archive/tree/merge-layers'
import { MergedTree } from '#lib/archive/tree/merged-tree'
import { tableOfTar } from '#lib/archive/tree/table-of-tar'
import { planSubtree } from '#lib/archive/write/plan-subtree'
import { subtreeEntries } from '#lib/archive/write/subtree-entries'
import { writeTar } from '#lib/archive/write/write-tar'
import { writeZip } from '#lib/archive/write/write-zip'
import { file } from '#lib/embedded/samples/format/tar-entry'
import { writeTar as writeLayer } from '#lib/embedded/samples/format/tar-writer'
import type { Digest } from '#lib/oci/digest/digest'
import { listFiles } from '../files/list-files.ts'

const run = promisify(execFile)
const long = 'n'.repeat(4_000)
const markup = '<img src=x onerror=alert(1)>'
const layer = writeLayer([
  file('../outside', ''),
  file('data/../../outside', ''),
  file('/data/absolute', ''),
  file('data/line\nbreak', ''),
  file('data/\u001b[2Jclear', ''),
  file(`data/${markup}`, ''),
  file('data/%2e%2e', ''),
  file(`data/${long}`, ''),
])
const tree = mergeLayers([tableOfTar(layer)])
const entries = (rules: 'unix' | 'anywhere') => [
  ...subtreeEntries(tree, planSubtree(tree, MergedTree.root), {
    rules,
    hardLinks: 'copied',
    async *open() {},
  }),
]
/** What a name of more than 255 bytes becomes: its beginning and a part of its SHA-256, here by `sha256sum`. */
const shortened = async () => {
  const { stdout } = await run('sh', ['-c', 'printf "%s" "$1" | sha256sum', 'sh', long])
  return `${'n'.repeat(238)}~${stdout.slice(0, 16)}`
}

let work: string
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'portolan-names-'))
  await mkdir(join(work, 'in/deep'), { recursive: true })
})
afterAll(() => rm(work, { recursive: true, force: true }))

async function unpacked(
  name: string,
  archive: AsyncIterable<Uint8Array>,
  list: readonly string[],
  unpack: readonly string[],
) {
  const path = join(work, name)
  await writeFile(path, await buffer(archive))
  const into = await mkdtemp(join(work, 'in/deep/'))
  const listed = await run(list[0] ?? '', [...list.slice(1), path])
  await run(unpack[0] ?? '', [...unpack.slice(1), path], { cwd: into })
  const lines = listed.stdout.split('\n').filter(line => line !== '' && !line.endsWith('/'))
  return { listed: lines.sort(), found: (await readdir(join(into, 'data'))).map(found => `data/${found}`).sort() }
}

it('are listed as they are, and below the root only', async () => {
  const digest = `sha256:${'0'.repeat(64)}` as Digest
  const list = async (path: string) =>
    (await listFiles({ digest, layers: [], tree }, { path, cursor: 0, limit: 100 })).entries.map(({ name }) => name)
  expect(await list('')).toEqual(['data'])
  expect((await list('data')).sort()).toEqual(
    ['absolute', 'line\nbreak', '\u001b[2Jclear', markup, '%2e%2e', long].sort(),
  )
})

it('unpack from a tar into the place where it is unpacked', async () => {
  const tar = await unpacked('names.tar', writeTar(entries('unix')), ['tar', '-tf'], ['tar', '-xf'])
  const expected = ['absolute', 'line%0Abreak', '%1B[2Jclear', markup, '%252e%252e', await shortened()]
  expect(tar.listed).toEqual(expected.map(name => `data/${name}`).sort())
  expect(tar.found).toEqual(tar.listed)
  expect((await readdir(work)).sort()).not.toContain('outside')
  expect(await readdir(join(work, 'in'))).toEqual(['deep'])
})

it('unpack from a zip into the place where it is unpacked', async () => {
  const zip = await unpacked('names.zip', writeZip(entries('anywhere')), ['unzip', '-Z1'], ['unzip', '-qq'])
  const safeMarkup = '%3Cimg src=x onerror=alert(1)%3E'
  const expected = ['absolute', 'line%0Abreak', '%1B[2Jclear', safeMarkup, '%252e%252e', await shortened()]
  expect(zip.listed).toEqual(expected.map(name => `data/${name}`).sort())
  expect(zip.found).toEqual(zip.listed)
  expect((await readdir(work)).sort()).not.toContain('outside')
  expect(await readdir(join(work, 'in'))).toEqual(['deep'])
})

it('are refused where a NUL would end them early', () => {
  expect(() => tableOfTar(writeLayer([file('data/passwd\0.txt', '')]))).toThrow('NUL')
})
