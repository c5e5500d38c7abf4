import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { LayerProgress } from '#lib/archive/index/open-layer-options'
import { TemporaryHome } from '#lib/credentials/temporary-home'
import { file } from '#lib/embedded/samples/format/tar-entry'
import { writeTar } from '#lib/embedded/samples/format/tar-writer'
import { parseReference } from '#lib/oci/reference/parse-reference'
import {
  digestOf,
  ociManifest,
  pushBlob,
  putManifest,
  startRegistry,
  type TestRegistry,
} from '#lib/testing/embedded/start-registry'
import { openTestContext, type TestContext } from '#lib/testing/test-context'
import { foretellFiles } from './foretell-files.ts'
import { openFiles } from './open-files.ts'

const name = 'soci/image'
const layerType = 'application/vnd.oci.image.layer.v1.tar+gzip'
/** What soci-snapshotter made of another layer, whose size is the only thing that ties it to one. */
const ztocOfOther = readFileSync(new URL('../../archive/toc/fixtures/layer.ztoc', import.meta.url))
const sizeOfOther = readFileSync(new URL('../../archive/toc/fixtures/ztoc-layer.tar.gz', import.meta.url)).length

const tar = writeTar([file('srv/data', randomBytes(5 << 20).toString('base64'))])
const layer = gzipSync(tar, { level: 0 })

function ztocOf(sizeBytes: number): Buffer {
  const written = Buffer.alloc(8)
  written.writeBigInt64LE(BigInt(sizeOfOther))
  const ztoc = Buffer.from(ztocOfOther)
  // Once in the file: of `compressed_archive_size`.
  const at = ztoc.indexOf(written)
  expect(ztoc.indexOf(written, at + 1)).toBe(-1)
  ztoc.writeBigInt64LE(BigInt(sizeBytes), at)
  return ztoc
}

let registry: TestRegistry
let reader: TestContext
let home: TemporaryHome
beforeAll(async () => {
  registry = await startRegistry()
  home = new TemporaryHome()
  const toml = home.write('portolan.toml', `[[registry]]\nhost = "${registry.host}"\n`)
  reader = await openTestContext({ PORTOLAN_CONFIG: toml })
})
afterAll(async () => {
  await reader.close()
  home[Symbol.dispose]()
  await registry[Symbol.asyncDispose]()
})

const describeBlob = async (mediaType: string, bytes: Uint8Array) => ({
  mediaType,
  digest: await pushBlob(registry, name, bytes),
  size: bytes.length,
})

async function pushImage(tag: string, annotations: Readonly<Record<string, string>> = {}) {
  const config = { architecture: 'amd64', os: 'linux', rootfs: { type: 'layers', diff_ids: [digestOf(tar)] }, tag }
  const document = JSON.stringify({
    schemaVersion: 2,
    mediaType: ociManifest,
    config: await describeBlob('application/vnd.oci.image.config.v1+json', Buffer.from(JSON.stringify(config))),
    layers: [await describeBlob(layerType, layer)],
    annotations,
  })
  expect((await putManifest(registry, name, tag, document)).status).toBe(201)
  return { mediaType: ociManifest, digest: digestOf(document), size: Buffer.byteLength(document) }
}

/** As https://github.com/awslabs/soci-snapshotter/blob/main/soci/soci_index.go writes it. */
async function pushSociIndex(version: 'v1' | 'v2', ztoc: Uint8Array, subject?: object): Promise<string> {
  const document = JSON.stringify({
    schemaVersion: 2,
    mediaType: ociManifest,
    artifactType: `application/vnd.amazon.soci.index.${version}+json`,
    config: await describeBlob(`application/vnd.amazon.soci.index.${version}+json`, Buffer.from('{}')),
    layers: [
      {
        ...(await describeBlob('application/octet-stream', ztoc)),
        annotations: { 'com.amazon.soci.image-layer-digest': digestOf(layer) },
      },
    ],
    ...(subject && { subject }),
  })
  expect((await putManifest(registry, name, digestOf(document), document)).status).toBe(201)
  return digestOf(document)
}

const reference = (tag: string) => parseReference(`${registry.host}/${name}:${tag}`)

async function foretold(tag: string) {
  const told: { layer: number; names: string[] }[] = []
  await foretellFiles(reader.ctx, reference(tag), {}, (at: number, entries: LayerProgress['entries']) =>
    told.push({ layer: at, names: entries.map(entry => entry.name) }),
  )
  return told
}

const ofOther = expect.arrayContaining(['./etc/hello', './usr/bin/big'])

it('tells what an index that refers to the image says', async () => {
  await pushSociIndex('v1', ztocOf(layer.length), await pushImage('referred'))
  expect(await foretold('referred')).toEqual([{ layer: 0, names: ofOther }])
})

it('tells what an index that the manifest names says', async () => {
  const digest = await pushSociIndex('v2', ztocOf(layer.length))
  await pushImage('named', { 'com.amazon.soci.index-digest': digest })
  expect(await foretold('named')).toEqual([{ layer: 0, names: ofOther }])
})

it.each([
  ['is of a layer of another size', ztocOfOther],
  ['cannot be read', Buffer.from('no ztoc at all, but as long as something could be')],
])('tells nothing where the index %s', async (why, ztoc) => {
  const digest = await pushSociIndex('v2', ztoc)
  await pushImage(why.replaceAll(' ', '-'), { 'com.amazon.soci.index-digest': digest })
  expect(await foretold(why.replaceAll(' ', '-'))).toEqual([])
})

it('tells nothing of an image without one', async () => {
  await pushImage('plain')
  expect(await foretold('plain')).toEqual([])
})

it('leaves no trace: the layer is what it is when it has been read, and nothing is told any more', async () => {
  const digest = await pushSociIndex('v2', ztocOf(layer.length))
  await pushImage('read', { 'com.amazon.soci.index-digest': digest })
  expect(await foretold('read')).toHaveLength(1)
  const { tree } = await openFiles(reader.ctx, reference('read'))
  expect([tree.find('etc/hello'), tree.find('srv/data') === undefined]).toEqual([undefined, false])
  expect(await foretold('read')).toEqual([])
})
