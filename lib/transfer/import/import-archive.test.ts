import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OutputEntry } from '#lib/archive/write/output-entry'
import { writeTar } from '#lib/archive/write/write-tar'
import { type LayoutStore, openLayoutStore } from '#lib/embedded/layout/layout-store'
import type { AppError } from '#lib/errors/app-error'
import { importArchive } from './import-archive.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const json = (value: unknown) => Buffer.from(JSON.stringify(value))
const types = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
}

type Files = Readonly<Record<string, Uint8Array>>

const entry = (path: string, bytes: Uint8Array): OutputEntry => ({
  path,
  type: 'file',
  mode: 0o644,
  modifiedAt: 0,
  sizeBytes: bytes.length,
  open: async function* () {
    yield bytes
  },
})
const link = (path: string, linkTarget: string): OutputEntry => ({
  path,
  type: 'symlink',
  mode: 0o777,
  modifiedAt: 0,
  sizeBytes: 0,
  linkTarget,
})
const tarOf = async (entries: readonly OutputEntry[]) => Buffer.concat(await Array.fromAsync(writeTar(entries)))
const fromFiles = (files: Files, ...more: readonly OutputEntry[]) =>
  tarOf([...Object.entries(files).map(([path, bytes]) => entry(path, bytes)), ...more])

const descriptor = (bytes: Uint8Array, mediaType: string) => ({
  mediaType,
  digest: `sha256:${sha256(bytes)}`,
  size: bytes.length,
})
const blob = (bytes: Uint8Array) => `blobs/sha256/${sha256(bytes)}`

const layerTar = Buffer.alloc(1024)
const layer = gzipSync(layerTar)
const config = json({
  architecture: 'amd64',
  os: 'linux',
  rootfs: { type: 'layers', diff_ids: [`sha256:${sha256(layerTar)}`] },
})
const manifest = json({
  schemaVersion: 2,
  mediaType: types.manifest,
  config: descriptor(config, types.config),
  layers: [descriptor(layer, types.layer)],
})
const indexOf = (...manifests: readonly object[]) => json({ schemaVersion: 2, manifests })
const named = (name: string, bytes = manifest, mediaType = types.manifest) => ({
  ...descriptor(bytes, mediaType),
  annotations: { 'org.opencontainers.image.ref.name': name },
})
const layout: Files = {
  'oci-layout': json({ imageLayoutVersion: '1.0.0' }),
  'index.json': indexOf(named('1')),
  [blob(manifest)]: manifest,
  [blob(config)]: config,
  [blob(layer)]: layer,
}
const docker: Files = {
  'manifest.json': json([{ Config: `${sha256(config)}.json`, RepoTags: ['team/app:7'], Layers: ['a/layer.tar'] }]),
  [`${sha256(config)}.json`]: config,
  'a/layer.tar': layerTar,
}
const without = (files: Files, name: string): Files =>
  Object.fromEntries(Object.entries(files).filter(([path]) => path !== name))

let work: string
let store: LayoutStore
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'portolan-import-'))
  store = await openLayoutStore(join(work, 'store'))
})
afterAll(() => rm(work, { recursive: true, force: true }))

async function* inPieces(bytes: Uint8Array, size = 1_000) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const run = (bytes: AsyncIterable<Uint8Array>, name: string, signal = new AbortController().signal) =>
  importArchive({
    store,
    name,
    isTaken: async repository => repository === 'course/httpd',
    bytes,
    sizeBytes: undefined,
    signal,
    limits: { maxBytes: 1 << 24, maxEntries: 100 },
  })

/** What was thrown, and that nothing of it can be found. */
async function refusal(bytes: AsyncIterable<Uint8Array>, name = 'refused/app:1', signal?: AbortSignal) {
  const error = await run(bytes, name, signal).then(
    () => undefined,
    (thrown: AppError) => thrown,
  )
  expect(await readdir(store.incoming)).toEqual([])
  expect(await store.repositoryNames()).not.toContain('refused/app')
  return error
}

describe('an archive', () => {
  it('is taken over under the name that was chosen', async () => {
    const [image] = await run(inPieces(await fromFiles(layout)), 'team/one:2.0')
    expect(image).toEqual({ repository: 'team/one', tag: '2.0', digest: `sha256:${sha256(manifest)}` })
    const repository = await store.repository('team/one')
    expect(await repository?.tags()).toEqual(['2.0'])
    expect(
      Buffer.from((await repository?.readDocument(descriptor(layer, '').digest as never)) ?? []).equals(layer),
    ).toBe(true)
  })

  it('keeps its own tag, or is the latest', async () => {
    expect(await run(inPieces(await fromFiles(layout)), 'team/two')).toMatchObject([{ tag: '1' }])
    const nameless = { ...layout, 'index.json': indexOf(descriptor(manifest, types.manifest)) }
    expect(await run(inPieces(await fromFiles(nameless)), 'team/three')).toMatchObject([{ tag: 'latest' }])
    const long = { ...layout, 'index.json': indexOf(named('registry.example:5000/a/b:v3')) }
    expect(await run(inPieces(await fromFiles(long)), 'team/four')).toMatchObject([{ tag: 'v3' }])
  })

  it('of several images has them all, each under its own tag', async () => {
    const other = json({ ...JSON.parse(manifest.toString()), annotations: { other: 'yes' } })
    const both = { ...layout, [blob(other)]: other, 'index.json': indexOf(named('1'), named('2', other)) }
    expect(await run(inPieces(await fromFiles(both)), 'team/five')).toMatchObject([{ tag: '1' }, { tag: '2' }])
    expect((await refusal(inPieces(await fromFiles(both))))?.message).toContain('2 images')
  })

  it('of an index may lack platforms, but not all of them', async () => {
    const absent = { ...descriptor(randomBytes(100), types.manifest), platform: { os: 'linux', architecture: 'arm64' } }
    const sparse = json({
      schemaVersion: 2,
      mediaType: types.index,
      manifests: [descriptor(manifest, types.manifest), absent],
    })
    const files = { ...layout, [blob(sparse)]: sparse, 'index.json': indexOf(named('1', sparse, types.index)) }
    expect(await run(inPieces(await fromFiles(files)), 'team/six')).toMatchObject([{ tag: '1' }])
    const empty = json({ schemaVersion: 2, mediaType: types.index, manifests: [absent] })
    const none = { ...layout, [blob(empty)]: empty, 'index.json': indexOf(named('1', empty, types.index)) }
    expect((await refusal(inPieces(await fromFiles(none))))?.message).toContain('none of the images')
  })

  it('of old docker may have its layers as links', async () => {
    const config2 = json({ rootfs: { diff_ids: [1, 2].map(() => `sha256:${sha256(layerTar)}`) } })
    const files = {
      'manifest.json': json([{ Config: 'c.json', RepoTags: null, Layers: ['a/layer.tar', 'b/layer.tar'] }]),
      'c.json': config2,
      'a/layer.tar': layerTar,
    }
    const archive = await fromFiles(files, link('b/layer.tar', '../a/layer.tar'))
    expect(await run(inPieces(archive), 'team/seven')).toMatchObject([{ tag: 'latest' }])
  })
})

describe('nothing is kept of an archive', () => {
  const wrong = Buffer.from(layer).fill(0xff, layer.length - 8)
  const cases: readonly (readonly [string, Files, RegExp])[] = [
    ['that lacks a layer', without(layout, blob(layer)), /lacks sha256/],
    ['that lacks a manifest it lists', without(layout, blob(manifest)), /lacks sha256/],
    ['with a blob that is not what it is named by', { ...layout, [blob(layer)]: wrong }, /not what it is named by/],
    ['with a wrong size', { ...layout, 'index.json': indexOf({ ...named('1'), size: 5 }) }, /descriptor says 5/],
    [
      'with a media type that is none of an image',
      { ...layout, 'index.json': indexOf({ ...named('1'), mediaType: 'text/html' }) },
      /media type “text\/html”/,
    ],
    [
      'whose manifest calls itself something else',
      {
        ...layout,
        'index.json': indexOf({ ...named('1'), mediaType: 'application/vnd.docker.distribution.manifest.v2+json' }),
      },
      /calls itself/,
    ],
    ['without an index', without(layout, 'index.json'), /no “index.json”/],
    ['that lists nothing', { ...layout, 'index.json': indexOf() }, /lists no image/],
    ['of something else', { 'etc/motd': Buffer.from('hello') }, /not of an image/],
    ['of docker that lacks a layer', without(docker, 'a/layer.tar'), /lacks “a\/layer.tar”/],
    ['of docker with another layer', { ...docker, 'a/layer.tar': Buffer.alloc(2048) }, /diffId/],
    [
      'of docker with another config',
      { ...docker, [`${sha256(config)}.json`]: json({ rootfs: {} }) },
      /not what it is named by/,
    ],
  ]
  it.each(cases)('%s', async (_name, files, words) => {
    const error = await refusal(inPieces(await fromFiles(files)))
    expect(error?.message).toMatch(words)
    expect(error).toMatchObject({ code: 'invalid-request', hint: expect.any(String) })
  })

  it.each([
    ['no tar', async () => randomBytes(5_000)],
    ['empty', async () => Buffer.alloc(0)],
    ['cut off', async () => (await fromFiles(layout)).subarray(0, 2_000)],
    ['cut off and compressed', async () => gzipSync(await fromFiles(layout)).subarray(0, 300)],
    ['that leads out of itself', async () => tarOf([entry('../../etc/cron.d/x', Buffer.from('x'))])],
    ['with one name twice', async () => tarOf([entry('a', Buffer.from('x')), entry('./a', Buffer.from('y'))])],
  ])('that is %s', async (_name, make) => {
    expect(await refusal(inPieces(await make()))).toMatchObject({ code: 'invalid-request' })
  })

  it.each([
    ['too large', { [blob(layer)]: Buffer.alloc(1 << 24) }],
    ['of too many files', Object.fromEntries(Array.from({ length: 120 }, (_, at) => [`f${at}`, Buffer.of(1)]))],
  ])('that is %s, however small it is packed', async (_name, files) => {
    expect(await refusal(inPieces(gzipSync(await fromFiles(files))))).toMatchObject({ code: 'too-large' })
  })

  it('whose reader leaves', async () => {
    const leaving = new AbortController()
    const bytes = await fromFiles(layout)
    async function* leavingMidway() {
      yield bytes.subarray(0, 1_500)
      leaving.abort()
      yield bytes.subarray(1_500)
    }
    expect(await refusal(leavingMidway(), 'refused/app:1', leaving.signal)).toMatchObject({ code: 'cancelled' })
  })

  it.each(['Refused/App', 'refused/app:1:2', '../refused', 'refused/app:.x', '', 'course/httpd:1'])(
    'under the name “%s”',
    async name => {
      expect(await refusal(inPieces(await fromFiles(layout)), name)).toMatchObject({ code: 'invalid-request' })
    },
  )
})
