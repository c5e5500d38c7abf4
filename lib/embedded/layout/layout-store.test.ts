import { access, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseDigest } from '#lib/oci/digest/digest'
import { describe as describeContent, digestOf, ociIndex, ociManifest } from '#lib/testing/embedded/start-registry'
import { type LayoutStore, openLayoutStore } from './layout-store.ts'

let root: string
let store: LayoutStore

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'portolan-layout-'))
  store = await openLayoutStore(root)
})
afterEach(() => rm(root, { recursive: true, force: true }))

const bytes = (text: string) => Buffer.from(text)
const digest = (text: string) => parseDigest(digestOf(text))
const manifest = (marker: string) => JSON.stringify({ schemaVersion: 2, mediaType: ociManifest, layers: [], marker })

async function readIndexFile(directory: string) {
  return JSON.parse(await readFile(join(root, directory, 'index.json'), 'utf8'))
}

// https://github.com/opencontainers/image-spec/blob/main/image-layout.md
describe('a repository on disk', () => {
  it('is an image layout', async () => {
    const repository = await store.ensureRepository('course/httpd')
    await repository.putManifest({ bytes: bytes(manifest('a')), mediaType: ociManifest, tag: '1.0' })
    expect(JSON.parse(await readFile(join(root, 'course+httpd/oci-layout'), 'utf8'))).toEqual({
      imageLayoutVersion: '1.0.0',
    })
    expect(await readIndexFile('course+httpd')).toMatchObject({
      schemaVersion: 2,
      manifests: [
        {
          ...describeContent(manifest('a'), ociManifest),
          annotations: { 'org.opencontainers.image.ref.name': '1.0' },
        },
      ],
    })
    const [, hex = ''] = digestOf(manifest('a')).split(':')
    expect(await readFile(join(root, 'course+httpd/blobs/sha256', hex), 'utf8')).toBe(manifest('a'))
  })

  it('lists one entry per tag, and one without a name for what has no tag', async () => {
    const repository = await store.ensureRepository('a')
    const push = (marker: string, tag?: string) =>
      repository.putManifest({ bytes: bytes(manifest(marker)), mediaType: ociManifest, ...(tag && { tag }) })
    await push('first')
    await push('first', 'one')
    await push('first', 'two')
    await push('second', 'two')
    await push('third', 'one')
    const names = new Map([
      [digestOf(manifest('first')), 'first'],
      [digestOf(manifest('second')), 'second'],
      [digestOf(manifest('third')), 'third'],
    ])
    const { manifests } = await readIndexFile('a')
    const listed = manifests.map((entry: { digest: string; annotations?: Record<string, string> }) => [
      names.get(entry.digest),
      entry.annotations?.['org.opencontainers.image.ref.name'],
    ])
    expect(listed.toSorted()).toEqual([
      ['first', undefined],
      ['second', 'two'],
      ['third', 'one'],
    ])
  })

  it('keeps repositories apart whose names hold the words of a layout', async () => {
    for (const name of ['a', 'a/blobs', 'a/blobs/sha256', 'a/index.json', 'a/oci-layout'])
      await store.ensureRepository(name)
    expect(await store.repositoryNames()).toEqual(['a', 'a/blobs', 'a/blobs/sha256', 'a/index.json', 'a/oci-layout'])
    expect(await store.repository('a/blobs/sha512')).toBeUndefined()
  })

  it.each(['../outside', '/etc', 'a/../b', '', '.incoming'])('refuses the name %j', async name => {
    await expect(store.ensureRepository(name)).rejects.toMatchObject({ code: 'NAME_INVALID' })
  })
})

describe('writes', () => {
  it('are verified and leave nothing behind when they fail', async () => {
    const repository = await store.ensureRepository('a')
    await expect(repository.putBlob(digest('announced'), bytes('sent'))).rejects.toMatchObject({
      code: 'DIGEST_INVALID',
    })
    expect(await repository.blobSize(digest('announced'))).toBeUndefined()
    expect(await readdir(store.incoming)).toEqual([])
    expect(await readdir(join(root, 'a/blobs/sha256'))).toEqual([])
  })

  it('of the same blob by many at once agree', async () => {
    const repositories = await Promise.all(Array.from({ length: 20 }, () => store.ensureRepository('new/one')))
    await Promise.all(repositories.map(repository => repository.putBlob(digest('same'), bytes('same'))))
    expect(await repositories[0]?.blobSize(digest('same'))).toBe(4)
    expect(await readdir(store.incoming)).toEqual([])
  })

  it('interrupted long ago are cleaned up, recent ones are left to their writer', async () => {
    const [old, recent] = [join(store.incoming, 'old'), join(store.incoming, 'recent')]
    await mkdir(old)
    await writeFile(recent, '')
    const twoDaysAgo = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000)
    await utimes(old, twoDaysAgo, twoDaysAgo)
    await openLayoutStore(root)
    expect(await readdir(store.incoming)).toEqual(['recent'])
  })
})

describe('layouts of other tools', () => {
  it('serve the children of an index that only the index lists', async () => {
    const child = manifest('child')
    const inner = JSON.stringify({
      schemaVersion: 2,
      mediaType: ociIndex,
      manifests: [describeContent(child, ociManifest)],
    })
    const outer = JSON.stringify({
      schemaVersion: 2,
      mediaType: ociIndex,
      manifests: [describeContent(inner, ociIndex)],
    })
    const repository = await store.ensureRepository('copied')
    for (const text of [child, inner, outer]) await repository.putBlob(digest(text), bytes(text))
    await writeFile(
      join(root, 'copied/index.json'),
      JSON.stringify({ schemaVersion: 2, manifests: [describeContent(outer, ociIndex)] }),
    )
    expect(await repository.resolve({ digest: digest(child) })).toEqual(describeContent(child, ociManifest))
    expect(await repository.resolve({ digest: digest('absent') })).toBeUndefined()
  })

  it('keep members this store does not know', async () => {
    const repository = await store.ensureRepository('foreign')
    const text = manifest('x')
    await repository.putBlob(digest(text), bytes(text))
    const entry = {
      ...describeContent(text, ociManifest),
      platform: { os: 'linux', architecture: 'riscv64' },
      annotations: { 'org.opencontainers.image.ref.name': '1', 'org.example.note': 'kept' },
    }
    await writeFile(
      join(root, 'foreign/index.json'),
      JSON.stringify({ schemaVersion: 2, manifests: [entry], extra: 1 }),
    )
    await repository.deleteTag('1')
    expect(await readIndexFile('foreign')).toEqual({
      schemaVersion: 2,
      manifests: [{ ...entry, annotations: { 'org.example.note': 'kept' } }],
      extra: 1,
    })
  })

  it('with a broken index fail naming the file', async () => {
    await store.ensureRepository('broken')
    await writeFile(join(root, 'broken/index.json'), '{"schemaVersion":')
    await expect(store.repository('broken')).rejects.toMatchObject({ code: 'malformed' })
    await expect(store.repository('broken')).rejects.toThrow('broken/index.json')
  })
})

it('a deleted manifest is gone from disk, even while an index still names it', async () => {
  const repository = await store.ensureRepository('a')
  const child = manifest('child')
  const index = JSON.stringify({
    schemaVersion: 2,
    mediaType: ociIndex,
    manifests: [describeContent(child, ociManifest)],
  })
  await repository.putManifest({ bytes: bytes(child), mediaType: ociManifest })
  await repository.putManifest({ bytes: bytes(index), mediaType: ociIndex, tag: 'all' })
  expect(await repository.deleteManifest(digest(child))).toBe(true)
  expect(await repository.resolve({ digest: digest(child) })).toBeUndefined()
  await expect(access(join(root, 'a/blobs/sha256', digestOf(child).slice(7)))).rejects.toThrow('ENOENT')
})
