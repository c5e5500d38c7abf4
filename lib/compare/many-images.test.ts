import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openImage } from '#lib/inspect/open-image'
import {
  describe as descriptorOf,
  digestOf,
  ociManifest,
  pushBlob,
  putManifest,
  startRegistry,
  type TestRegistry,
} from '#lib/testing/embedded/start-registry'
import { openTestContext, type TestContext } from '#lib/testing/test-context'
import { growTree } from './genealogy/grow-tree.ts'
import { compareMany } from './matrix/compare-many.ts'

/** Images of one repository whose layers GNU tar made, so that what is expected of them is what was written. */

const name = 'team/app'
let folder: string
let registry: TestRegistry
let reader: TestContext

interface File {
  readonly text: string
  readonly mode?: number
}

async function tarOf(files: Readonly<Record<string, File>>): Promise<Buffer> {
  const root = await mkdtemp(join(folder, 'layer-'))
  for (const [path, { text, mode = 0o644 }] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
    await chmod(join(root, path), mode)
  }
  return execFileSync('tar', [
    '-C',
    root,
    '--sort=name',
    '--mtime=@0',
    '--owner=0',
    '--group=0',
    '--numeric-owner',
    '-c',
    '.',
  ])
}

interface Given {
  readonly day: number
  readonly layers: readonly Buffer[]
  readonly env?: readonly string[]
  /** How the first layer is stored. */
  readonly level?: number
}

/** Pushes the image; answers the descriptors of its layers, as its manifest has them. */
async function push(tag: string, { day, layers, env = [], level = 6 }: Given) {
  const blobs = layers.map((tar, index) => gzipSync(tar, { level: index === 0 ? level : 6 }))
  for (const blob of blobs) await pushBlob(registry, name, blob)
  const config = JSON.stringify({
    architecture: 'amd64',
    os: 'linux',
    created: `2026-01-0${day}T00:00:00Z`,
    config: { Env: env },
    rootfs: { type: 'layers', diff_ids: layers.map(tar => digestOf(tar)) },
  })
  await pushBlob(registry, name, config)
  const described = blobs.map(blob => ({
    mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
    digest: digestOf(blob),
    size: blob.byteLength,
  }))
  const manifest = {
    schemaVersion: 2,
    mediaType: ociManifest,
    config: descriptorOf(config, 'application/vnd.oci.image.config.v1+json'),
    layers: described,
  }
  expect((await putManifest(registry, name, tag, manifest)).status).toBe(201)
  return described
}

const pushed = new Map<string, Awaited<ReturnType<typeof push>>>()
const reference = (tag: string) => ({ registry: registry.host, name, tag })
const tags = ['one', 'two', 'three', 'four', 'five', 'two-again'] as const

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portolan-many-'))
  registry = await startRegistry()
  const base = await tarOf({
    'etc/app.conf': { text: 'port=80\n' },
    'usr/share/words': { text: 'word '.repeat(50_000) },
  })
  const other = await tarOf({ 'srv/index.html': { text: '<p>' } })
  const mode = await tarOf({ 'etc/app.conf': { text: 'port=80\n', mode: 0o600 } })
  // As many bytes as before.
  const contents = await tarOf({ 'etc/app.conf': { text: 'port=81\n', mode: 0o600 } })
  const whiteout = await tarOf({ 'etc/.wh.app.conf': { text: '' } })
  const given: Readonly<Record<(typeof tags)[number], Given>> = {
    one: { day: 1, layers: [base], env: ['PATH=/bin', 'LEVEL=info'] },
    two: { day: 2, layers: [base, other], env: ['PATH=/bin', 'LEVEL=warn', 'NEW='] },
    three: { day: 3, layers: [base, mode], env: ['PATH=/bin', 'LEVEL=info'], level: 1 },
    four: { day: 4, layers: [base, contents], env: ['PATH=/bin', 'LEVEL=info'] },
    five: { day: 5, layers: [base, contents, whiteout], env: ['PATH=/bin', 'LEVEL=info'] },
    'two-again': { day: 2, layers: [base, other], env: ['PATH=/bin', 'LEVEL=warn', 'NEW='] },
  }
  for (const tag of tags) pushed.set(tag, await push(tag, given[tag]))
  const conf = join(folder, 'registries.conf')
  await writeFile(conf, `[[registry]]\nlocation = "${registry.host}"\ninsecure = true\n`)
  reader = await openTestContext({ CONTAINERS_REGISTRIES_CONF: conf })
})

afterAll(async () => {
  await reader?.close()
  await registry?.[Symbol.asyncDispose]()
  if (folder) await rm(folder, { recursive: true, force: true })
})

const sizeOf = (tag: string, layer: number) => pushed.get(tag)?.[layer]?.size ?? Number.NaN

describe('the tree of layers', () => {
  it('keeps what the distinct blobs of the manifests weigh', async () => {
    const { nodes, storedBytes, unsharedBytes } = await growTree(reader.ctx, tags.map(reference))
    const layers = [...pushed.values()].flat()
    const distinct = new Map(layers.map(({ digest, size }) => [digest, size]))
    const total = (sizes: Iterable<number>) => [...sizes].reduce((sum, size) => sum + size, 0)
    expect(storedBytes).toBe(total(distinct.values()))
    expect(unsharedBytes).toBe(total(layers.map(({ size }) => size)))
    // The base is one node, though one image has it compressed in another way.
    expect(nodes.filter(({ depth }) => depth === 1)).toHaveLength(1)
    expect(nodes[0]?.blobs).toHaveLength(2)
  })

  it('tells what stands on what and what deleting frees', async () => {
    const { images } = await growTree(reader.ctx, tags.map(reference))
    const named = (places: readonly number[]) => places.map(place => tags[place])
    const image = (tag: (typeof tags)[number]) => images[tags.indexOf(tag)]
    expect(named(image('five')?.builtOn ?? [])).toEqual(['four'])
    expect(named(image('four')?.builtOn ?? [])).toEqual(['one'])
    expect(named(image('one')?.usedBy ?? [])).toEqual(['two', 'three', 'four', 'five', 'two-again'])
    expect(image('five')?.freedBytes).toBe(sizeOf('five', 2))
    expect(image('four')?.freedBytes).toBe(0)
    expect(image('three')?.freedBytes).toBe(sizeOf('three', 0) + sizeOf('three', 1))
    // Both tags name one digest, so that deleting it frees the layer.
    expect(image('two')?.freedBytes).toBe(sizeOf('two', 1))
  })
})

describe('images that are not in the tree', () => {
  it('are told where they were opened before', async () => {
    for (const tag of ['one', 'two', 'four'] as const) await openImage(reader.ctx, reference(tag))
    const [five] = (await growTree(reader.ctx, [reference('five')])).images
    expect(five).toMatchObject({ builtOn: [], knownBase: { layerCount: 2 } })
    expect(five?.knownBase?.refs).toEqual([expect.stringContaining(':four@sha256:')])
    const stranger = { ...reader.ctx, actor: { ...reader.ctx.actor, kind: 'anonymous' as const } }
    expect((await growTree(stranger, [reference('five')])).images[0]?.knownBase).toBeUndefined()
    const [one] = (await growTree(reader.ctx, [reference('one')])).images
    expect(one?.knownBase).toBeUndefined()
    expect(one?.knownUsers?.refs).toContainEqual(expect.stringContaining(':four@sha256:'))
    const [four] = (await growTree(reader.ctx, [reference('four'), reference('one')])).images
    expect(four?.knownBase).toBeUndefined()
  })
})

describe('images side by side', () => {
  it('has what differs, and what each shares with the one before', async () => {
    const { images, env } = await compareMany(reader.ctx, ['one', 'two', 'three', 'gone'].map(reference))
    expect(env).toEqual([
      { name: 'LEVEL', values: ['info', 'warn', 'info', null] },
      { name: 'NEW', values: [null, '', null, null] },
    ])
    expect(images.map(({ shared }) => shared)).toEqual([
      undefined,
      { layers: 1, sizeBytes: sizeOf('two', 0) },
      { layers: 1, sizeBytes: sizeOf('three', 0) },
      undefined,
    ])
    expect(images[3]?.error?.code).toBe('not-found')
  })

  it('refuses one image, and thirteen', async () => {
    const many = (count: number) =>
      compareMany(
        reader.ctx,
        Array.from({ length: count }, () => reference('one')),
      )
    await expect(many(1)).rejects.toMatchObject({ code: 'invalid-request' })
    await expect(many(13)).rejects.toMatchObject({ code: 'invalid-request' })
  })
})
