import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EmbeddedListener, listenEmbedded } from '#lib/embedded/listen'
import { createSamples } from '#lib/embedded/samples/create-samples'
import { parseDigest } from '#lib/oci/digest/digest'
import { startRegistry, type TestRegistry } from '#lib/testing/embedded/start-registry'
import { clientBlocks } from './clients.ts'
import { sample } from './fixtures/targets.ts'
import type { GetBlock, GetTarget } from './get-target.ts'
import { copiesToFiles, copyToRegistry, parseDestination, syncBlocks } from './skopeo-copies.ts'

const run = promisify(execFile)
let work: string
let samples: EmbeddedListener
let destination: TestRegistry
let single: GetTarget
let index: GetTarget

async function find(name: string, tag: string): Promise<GetTarget> {
  const accept = 'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json'
  const response = await fetch(`${samples.origin}/v2/${name}/manifests/${tag}`, { headers: { accept } })
  const plainHost = samples.origin.replace('http://', '')
  const digest = parseDigest(response.headers.get('docker-content-digest') ?? '')
  const isIndex = response.headers.get('content-type')?.includes('index') ?? false
  return { ...sample, repository: { ...sample.repository, name }, tag, digest, isIndex, plainHost }
}

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'portolan-copies-'))
  await writeFile(join(work, 'policy.json'), '{"default":[{"type":"insecureAcceptAnything"}]}')
  samples = await listenEmbedded(await createSamples(join(work, 'samples')))
  destination = await startRegistry()
  single = await find('course/httpd', '2.4')
  index = await find('multi/hello', 'latest')
})
afterAll(async () => {
  await samples.close()
  await destination[Symbol.asyncDispose]()
  await rm(work, { recursive: true, force: true })
})

/** Runs a block as a reader would, in the directory `work`; only the trust policy of this machine is set aside. */
const paste = ({ text }: GetBlock) =>
  run('/bin/sh', ['-eu', '-c', `skopeo() { command skopeo --policy ./policy.json "$@"; }\n${text}`], { cwd: work })

const sha256 = (bytes: Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

describe('copies to files', () => {
  it.each(['single', 'index'] as const)('run as they are shown, for a %s image', async kind => {
    const target = kind === 'single' ? single : index
    for (const block of copiesToFiles(target)) await paste(block)
    const name = kind === 'single' ? 'httpd' : 'hello'
    expect(sha256(await readFile(join(work, name, 'manifest.json')))).toBe(target.digest)
    expect((await stat(join(work, `${name}.tar`))).size).toBeGreaterThan(0)
    const converted = JSON.parse(await readFile(join(work, `${name}-v2s2`, 'manifest.json'), 'utf8'))
    expect(converted.mediaType).toMatch(/^application\/vnd\.docker\.distribution\.manifest\./)
  })
})

describe('copies to a registry', () => {
  const copied = async (target: GetTarget, name: string, format: 'keep' | 'oci' | 'v2s2') => {
    await paste(copyToRegistry(target, parseDestination(`${destination.host}/${name}`, target), format))
    const response = await fetch(`${destination.origin}/v2/${name}/manifests/${target.tag}`)
    return { digest: sha256(new Uint8Array(await response.arrayBuffer())), type: response.headers.get('content-type') }
  }

  it('keep the digest, of an image and of an index with all its platforms', async () => {
    expect(await copied(single, 'kept/httpd', 'keep')).toMatchObject({ digest: single.digest })
    expect(await copied(index, 'kept/hello', 'keep')).toMatchObject({ digest: index.digest })
  })

  it('convert the manifest', async () => {
    const { digest, type } = await copied(single, 'converted/httpd', 'v2s2')
    expect(type).toBe('application/vnd.docker.distribution.manifest.v2+json')
    expect(digest).not.toBe(single.digest)
  })
})

it('skopeo sync runs as it is shown', async () => {
  for (const block of syncBlocks(single).filter(({ text }) => text.includes('--dest dir'))) await paste(block)
  const [host = ''] = await readdir(join(work, 'mirror-all'))
  expect(await readdir(join(work, 'mirror-all', host, 'course'))).toContain('httpd:2.4.62')
})

it('skopeo gets the image as the client block shows it', async () => {
  for (const block of clientBlocks('skopeo', single)) await paste(block)
  const layout = JSON.parse(await readFile(join(work, 'httpd', 'index.json'), 'utf8'))
  expect(layout.manifests.map(({ digest }: { digest: string }) => digest)).toContain(single.digest)
})
