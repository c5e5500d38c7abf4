import { createHash, verify } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, zstdDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EmbeddedHandler } from '../http/embedded-handler.ts'
import { buildSamples } from './build-samples.ts'
import { createSamples } from './create-samples.ts'

interface Descriptor {
  readonly mediaType: string
  readonly digest: string
  readonly size: number
  readonly artifactType?: string
  readonly platform?: Readonly<Record<string, string>>
  readonly annotations?: Readonly<Record<string, string>>
}

interface Document {
  readonly mediaType: string
  readonly config: Descriptor
  readonly layers: readonly Descriptor[]
  readonly manifests: readonly Descriptor[]
}

let parent: string
let samples: EmbeddedHandler

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'portolan-samples-'))
  samples = await createSamples(join(parent, 'samples'))
})
afterAll(() => rm(parent, { recursive: true, force: true }))

async function get(path: string): Promise<Response> {
  const response = await samples(new Request(`http://samples.localhost/v2/${path}`))
  expect(response.status, path).toBe(200)
  return response
}

const json = async <T>(path: string): Promise<T> => (await (await get(path)).json()) as T
const manifest = (name: string, reference: string) => json<Document>(`${name}/manifests/${reference}`)
const blob = async (name: string, digest: string) =>
  Buffer.from(await (await get(`${name}/blobs/${digest}`)).arrayBuffer())
const tags = async (name: string) => (await json<{ tags: readonly string[] }>(`${name}/tags/list`)).tags
const sha256 = (bytes: Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

async function config(name: string, reference: string) {
  const { digest } = (await manifest(name, reference)).config
  return JSON.parse(String(await blob(name, digest)))
}

describe('building', () => {
  it('twice in different places gives the same digests everywhere', async () => {
    const elsewhere = join(parent, 'elsewhere')
    await buildSamples(elsewhere)
    const { repositories } = await json<{ repositories: readonly string[] }>('_catalog')
    for (const name of repositories) {
      const directory = name.replaceAll('/', '+')
      const [one, other] = await Promise.all(
        ['samples', 'elsewhere'].map(root => readFile(join(parent, root, directory, 'index.json'), 'utf8')),
      )
      expect(other).toBe(one)
    }
  })

  it('is done once, and again when what is there was made differently', async () => {
    const directory = join(parent, 'again')
    expect(await buildSamples(directory)).toBe(true)
    expect(await buildSamples(directory)).toBe(false)
    await writeFile(join(directory, '.samples'), 'another recipe')
    expect(await buildSamples(directory)).toBe(true)
    expect(await buildSamples(directory)).toBe(false)
  })

  it('by two processes at once works', async () => {
    const directory = join(parent, 'contended')
    await Promise.all([buildSamples(directory), buildSamples(directory)])
    expect(await buildSamples(directory)).toBe(false)
  })

  it('takes less than two seconds', async () => {
    const before = process.cpuUsage()
    await buildSamples(join(parent, 'timed'))
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1e6).toBeLessThan(2)
  })
})

it('every image, index and artifact is complete: each descriptor has its digest, size and diff ID', async () => {
  const { repositories } = await json<{ repositories: readonly string[] }>('_catalog')
  expect(repositories).toEqual([
    'artifacts/chart',
    'artifacts/signed',
    'course/base',
    'course/httpd',
    'layers/estargz',
    'layers/whiteouts',
    'layers/zstd',
    'multi/hello',
  ])
  for (const name of repositories) for (const tag of await tags(name)) await checkComplete(name, tag)
})

async function checkComplete(name: string, reference: string): Promise<void> {
  const document = await manifest(name, reference)
  for (const child of document.manifests ?? []) await checkComplete(name, child.digest)
  if (!document.config) return
  const diffIds: string[] = []
  for (const descriptor of [document.config, ...document.layers]) {
    const bytes = await blob(name, descriptor.digest)
    expect([sha256(bytes), bytes.byteLength]).toEqual([descriptor.digest, descriptor.size])
    if (descriptor.mediaType.endsWith('+gzip')) diffIds.push(sha256(gunzipSync(bytes)))
    if (descriptor.mediaType.endsWith('+zstd')) diffIds.push(sha256(zstdDecompressSync(bytes)))
  }
  if (!document.layers[0]?.mediaType.startsWith('application/vnd.oci.image.layer.')) return
  const { rootfs, history } = await config(name, reference)
  expect(rootfs.diff_ids).toEqual(diffIds)
  expect(history.filter((entry: { empty_layer?: boolean }) => !entry.empty_layer)).toHaveLength(diffIds.length)
}

describe('course/httpd', () => {
  const name = 'course/httpd'
  const layersOf = async (tag: string) => (await manifest(name, tag)).layers.map(layer => layer.digest)

  it('has fixed tags, and floating ones on the newest and the stable release', async () => {
    expect(await tags(name)).toEqual(['2', '2.4', '2.4.59', '2.4.61', '2.4.62', 'latest', 'stable'])
    const digest = async (tag: string) => (await get(`${name}/manifests/${tag}`)).headers.get('docker-content-digest')
    for (const floating of ['2', '2.4', 'latest']) expect(await digest(floating)).toBe(await digest('2.4.62'))
    expect(await digest('stable')).toBe(await digest('2.4.61'))
    expect(await digest('2.4.59')).not.toBe(await digest('2.4.61'))
  })

  it('shares layers between releases and with its base, and differs in others', async () => {
    const [first, second, third] = [await layersOf('2.4.59'), await layersOf('2.4.61'), await layersOf('2.4.62')]
    expect(third.filter(digest => second.includes(digest))).toHaveLength(2)
    expect(second.filter(digest => first.includes(digest))).toHaveLength(0)
    expect([third[0]]).toEqual((await manifest('course/base', '9.4')).layers.map(layer => layer.digest))
  })

  it('was made by the instructions of the course', async () => {
    const { history, config: execution } = await config(name, '2.4')
    const texts: readonly string[] = history.map((entry: { created_by: string }) => entry.created_by)
    for (const instruction of ['LABEL', 'EXPOSE', 'ENV', 'ADD', 'COPY', 'USER', 'ENTRYPOINT', 'CMD']) {
      expect(
        texts.some(text => text.startsWith(`/bin/sh -c #(nop) ${instruction} `)),
        instruction,
      ).toBe(true)
    }
    expect(texts.some(text => text.startsWith('/bin/sh -c dnf install'))).toBe(true)
    expect(execution).toMatchObject({ User: '1001', ExposedPorts: { '8080/tcp': {} }, StopSignal: 'SIGWINCH' })
  })
})

describe('multi/hello', () => {
  it('is an index of four platforms and an attestation of the first', async () => {
    const { mediaType, manifests } = await manifest('multi/hello', '1.0')
    expect(mediaType).toBe('application/vnd.oci.image.index.v1+json')
    expect(manifests.map(({ platform }) => Object.values(platform ?? {}).join(' '))).toEqual([
      'amd64 linux',
      'arm64 linux v8',
      'ppc64le linux',
      's390x linux',
      'unknown unknown',
    ])
    expect(manifests[4]?.annotations).toEqual({
      'vnd.docker.reference.type': 'attestation-manifest',
      'vnd.docker.reference.digest': manifests[0]?.digest,
    })
  })
})

// https://github.com/containerd/stargz-snapshotter/blob/main/docs/estargz.md
describe('layers/estargz', () => {
  it('has a footer that leads to the table of contents, and every chunk where that says', async () => {
    for (const layer of (await manifest('layers/estargz', '1')).layers) {
      const bytes = await blob('layers/estargz', layer.digest)
      const footer = bytes.subarray(-51)
      expect(gunzipSync(footer)).toHaveLength(0)
      expect(footer.subarray(12, 16)).toEqual(Buffer.from('SG\x16\0', 'latin1'))
      const [, offset = ''] = /^([0-9a-f]{16})STARGZ$/.exec(footer.toString('latin1', 16, 38)) ?? []
      const tocEntry = gunzipSync(bytes.subarray(Number.parseInt(offset, 16), -51))
      expect(tocEntry.toString('latin1', 0, 17)).toBe('stargz.index.json')
      const toc = tocEntry.subarray(512, 512 + Number.parseInt(tocEntry.toString('latin1', 124, 135), 8))
      expect(sha256(toc)).toBe(layer.annotations?.['containerd.io/snapshot/stargz/toc.digest'])
      checkChunks(bytes, JSON.parse(String(toc)))
    }
  })

  interface Toc {
    readonly version: number
    readonly entries: readonly {
      readonly name: string
      readonly type: string
      readonly size?: number
      readonly offset?: number
      readonly chunkOffset?: number
      readonly chunkSize?: number
      readonly chunkDigest?: string
      readonly digest?: string
    }[]
  }

  function checkChunks(blob: Buffer, { version, entries }: Toc): void {
    expect(version).toBe(1)
    const files = entries.filter(entry => entry.type === 'reg' && (entry.size ?? 0) > 0)
    expect(files.map(entry => entry.name)).toContain('.no.prefetch.landmark')
    for (const file of files) {
      const chunks = entries.filter(entry => entry.name === file.name)
      const contents = chunks.map(chunk => {
        const rest = (file.size ?? 0) - (chunk.chunkOffset ?? 0)
        // Anything after the chunk's own bytes, up to the next gzip header, belongs to the archive.
        const bytes = gunzipSync(blob.subarray(chunk.offset)).subarray(0, chunk.chunkSize || rest)
        expect(sha256(bytes)).toBe(chunk.chunkDigest)
        return bytes
      })
      expect(sha256(Buffer.concat(contents))).toBe(file.digest)
    }
  }

  it('has a file of several chunks', async () => {
    const [layer] = (await manifest('layers/estargz', '1')).layers
    const tar = String(gunzipSync(await blob('layers/estargz', layer?.digest ?? '')))
    expect(tar.match(/"type": "chunk"/g)?.length).toBeGreaterThan(1)
  })
})

describe('artifacts/signed', () => {
  const name = 'artifacts/signed'

  it('has two bills of materials, a scan and a signature as referrers, and a signature by tag', async () => {
    const digest = (await get(`${name}/manifests/1.0`)).headers.get('docker-content-digest') ?? ''
    const { manifests } = await json<Document>(`${name}/referrers/${digest}`)
    expect(manifests.map(referrer => referrer.artifactType).toSorted()).toEqual([
      'application/spdx+json',
      'application/vnd.aquasec.trivy.report+json',
      'application/vnd.cyclonedx+json',
      'application/vnd.dev.cosign.artifact.sig.v1+json',
    ])
    expect(await tags(name)).toEqual(['1.0', 'latest', `${digest.replace(':', '-')}.sig`])
  })

  it('is signed by the key inside it', async () => {
    const digest = (await get(`${name}/manifests/1.0`)).headers.get('docker-content-digest') ?? ''
    const [layer] = (await manifest(name, '1.0')).layers
    const tar = String(gunzipSync(await blob(name, layer?.digest ?? '')))
    const [publicKey = ''] = /-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----\n/.exec(tar) ?? []
    const [signed] = (await manifest(name, `${digest.replace(':', '-')}.sig`)).layers
    const payload = await blob(name, signed?.digest ?? '')
    const signature = Buffer.from(signed?.annotations?.['dev.cosignproject.cosign/signature'] ?? '', 'base64')
    expect(verify(null, payload, publicKey, signature)).toBe(true)
    expect(JSON.parse(String(payload)).critical.image['docker-manifest-digest']).toBe(digest)
  })
})
