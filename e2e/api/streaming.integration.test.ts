import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createGzip } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pushBlob, pushManifest } from '../lab/publish.ts'
import { pushStream } from '../lab/push-stream.ts'
import { type RunningRegistry, startRegistry } from '../lab/registry-process.ts'
import { tarHeader } from '../lab/tar-header.ts'
import { type Api, startApi } from './start-api.ts'
import { writeEnv } from './write-env.ts'

/** What is large passes through the server without being held there: its process is watched from outside. */

const run = promisify(execFile)
const patienceMs = 600_000
const OCI = 'application/vnd.oci.image'
const repository = 'large/image'
const block = 512
const fileBytes = 16 << 20
/** Together 1 GiB, of bytes that no compression makes less of. */
const fileCount = 64
const maxGrowthBytes = 100e6

let registry: RunningRegistry
let api: Api
let folders: readonly string[] = []
let layer: { readonly digest: string; readonly size: number }

async function* tar(files: number, contents: Buffer) {
  for (let at = 0; at < files; at += 1) {
    yield tarHeader(`srv/data/file-${at}`, contents.length)
    yield contents
  }
  yield Buffer.alloc(2 * block)
}

async function push(tag: string, files: number, contents: Buffer) {
  const diff = createHash('sha256')
  async function* hashed() {
    for await (const piece of tar(files, contents)) {
      diff.update(piece)
      yield piece
    }
  }
  const gzip = createGzip({ level: 0, chunkSize: 1 << 18 })
  const feeding = (async () => {
    for await (const piece of hashed())
      if (!gzip.write(piece)) await new Promise(resolve => gzip.once('drain', resolve))
    gzip.end()
  })()
  const pushed = await pushStream(registry.host, repository, `${OCI}.layer.v1.tar+gzip`, gzip)
  await feeding
  const document = {
    architecture: 'amd64',
    os: 'linux',
    config: {},
    rootfs: { type: 'layers', diff_ids: [`sha256:${diff.digest('hex')}`] },
    history: [{ created_by: 'COPY data /srv/data' }],
  }
  const config = await pushBlob(
    registry.host,
    repository,
    `${OCI}.config.v1+json`,
    Buffer.from(JSON.stringify(document)),
  )
  const manifest = { schemaVersion: 2, mediaType: `${OCI}.manifest.v1+json`, config, layers: [pushed] }
  await pushManifest(registry.host, repository, tag, manifest)
  return pushed
}

const passes = [
  ['archive', 'oci-archive'],
  ['extract', 'tar'],
  ['extract', 'zip'],
] as const

const parametersOf = (tag: string, endpoint: string, format: string) => ({
  ref: reference(tag),
  format,
  ...(endpoint === 'extract' && { path: 'srv' }),
})

const reference = (tag: string) => `${registry.host}/${repository}:${tag}`
const query = (endpoint: string, parameters: Readonly<Record<string, string>>) =>
  `${api.origin}/api/v1/${endpoint}?${new URLSearchParams(parameters)}`

/** Reads an answer to its end, holding none of it. */
async function pass(endpoint: string, parameters: Readonly<Record<string, string>>) {
  const response = await fetch(query(endpoint, parameters))
  expect(response.status).toBe(200)
  const hash = createHash('sha256')
  let sizeBytes = 0
  for await (const piece of response.body ?? []) {
    hash.update(piece)
    sizeBytes += piece.byteLength
  }
  return { sizeBytes, digest: `sha256:${hash.digest('hex')}`, announced: response.headers.get('content-length') }
}

const residentBytes = async () => {
  const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(api.pid)])
  return Number(stdout) * 1024
}

/** What `work` makes of it, and by how much the server’s memory was larger at most while it went on. */
async function watch<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly grownBytes: number }> {
  const before = await residentBytes()
  let isOver = false
  let most = before
  const watching = (async () => {
    while (!isOver) most = Math.max(most, await residentBytes())
  })()
  try {
    return { value: await work(), grownBytes: most - before }
  } finally {
    isOver = true
    await watching
  }
}

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'portolan-large-'))
  registry = await startRegistry({ folder, storage: join(folder, 'storage') })
  const written = await writeEnv({ registriesConf: `[[registry]]\nlocation = "${registry.host}"\ninsecure = true\n` })
  folders = [folder, written.folder]
  api = await startApi(written.env)
  const contents = randomBytes(fileBytes)
  await push('small', 2, contents)
  layer = await push('1', fileCount, contents)
  // What the first use of everything takes is taken before: threads, caches, code that is compiled.
  for (let round = 0; round < 3; round += 1)
    for (const [endpoint, format] of passes) await pass(endpoint, parametersOf('small', endpoint, format))
  await pass('files', { ref: reference('1') })
}, patienceMs)

afterAll(async () => {
  await api?.stop()
  await registry?.stop()
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

it.each(passes)(
  'a GiB passes %s as %s with less than 100 MB more memory',
  { timeout: patienceMs },
  async (endpoint, format) => {
    const { value, grownBytes } = await watch(() => pass(endpoint, parametersOf('1', endpoint, format)))
    expect(value.sizeBytes).toBeGreaterThan(fileCount * fileBytes)
    if (value.announced !== null) expect(value.sizeBytes).toBe(Number(value.announced))
    expect(grownBytes).toBeLessThan(maxGrowthBytes)
  },
)

it('a layer of a GiB passes as it is, with less than 100 MB more memory', { timeout: patienceMs }, async () => {
  const { value, grownBytes } = await watch(() => pass('layer', { ref: reference('1'), digest: layer.digest }))
  expect(value).toEqual({ sizeBytes: layer.size, digest: layer.digest, announced: String(layer.size) })
  expect(grownBytes).toBeLessThan(maxGrowthBytes)
})
