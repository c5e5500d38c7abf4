import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pullManifest, pushBlob, pushManifest } from '../lab/publish.ts'
import { type RunningRegistry, startRegistry } from '../lab/registry-process.ts'
import { type Api, startApi } from './start-api.ts'
import { writeEnv } from './write-env.ts'

/** What may be kept and for how long, on a registry whose tags move and which goes away and comes back. */

const imageType = 'application/vnd.oci.image.manifest.v1+json'
const configType = 'application/vnd.oci.image.config.v1+json'
const repository = 'moving/image'

let folder: string
let registry: RunningRegistry
let api: Api
const restart = (port: number) => startRegistry({ folder, storage: join(folder, 'storage'), port })

beforeAll(async () => {
  const written = await writeEnv()
  folder = written.folder
  registry = await startRegistry({ folder, storage: join(folder, 'storage') })
  api = await startApi(written.env)
  expect((await api.post('confirm', { registry: registry.host })).status).toBe(200)
})
afterAll(async () => {
  await api?.stop()
  await registry?.stop()
  await rm(folder, { recursive: true, force: true })
})

/** Puts a new image under a tag and resolves to its digest. */
async function push(tag: string, version: string): Promise<string> {
  const config = {
    architecture: 'amd64',
    os: 'linux',
    config: { Labels: { version } },
    rootfs: { type: 'layers', diff_ids: [] },
  }
  const descriptor = await pushBlob(registry.host, repository, configType, Buffer.from(JSON.stringify(config)))
  const document = { schemaVersion: 2, mediaType: imageType, config: descriptor, layers: [] }
  return (await pushManifest(registry.host, repository, tag, document)).digest
}

const byTag = (tag: string) => ({ ref: `${registry.host}/${repository}:${tag}` })
const byDigest = (digest: string) => ({ ref: `${registry.host}/${repository}@${digest}` })

describe('a tag that moves', () => {
  it('is seen at the next question, and what it named before stays', async () => {
    const first = await push('moves', '1')
    const before = await api.get('inspect', byTag('moves'))
    expect(before.json()).toMatchObject({ Digest: first, Labels: { version: '1' } })
    const second = await push('moves', '2')
    expect(second).not.toBe(first)
    expect((await api.get('inspect', byTag('moves'))).json()).toMatchObject({
      Digest: second,
      Labels: { version: '2' },
    })
    expect((await api.get('inspect', byDigest(first))).json()).toMatchObject({
      Digest: first,
      Labels: { version: '1' },
    })
  })

  it('may be kept a few seconds only, by nobody but the reader', async () => {
    await push('kept', '1')
    for (const endpoint of ['manifest', 'config', 'inspect', 'info', 'containerfile']) {
      const { headers } = await api.get(endpoint, byTag('kept'))
      expect(headers['cache-control'], endpoint).toBe('private, max-age=5, must-revalidate')
    }
  })

  it('answers 304 to what it still names and the new bytes afterwards', async () => {
    const digest = await push('etag', '1')
    const ask = () => api.get('manifest', byTag('etag'), { headers: { 'if-none-match': `"${digest}"` } })
    expect(await ask()).toMatchObject({ status: 304, text: '' })
    const moved = await push('etag', '2')
    const answer = await ask()
    expect(answer.status).toBe(200)
    expect(answer.headers.etag).toBe(`"${moved}"`)
    expect(answer.text).toBe(JSON.stringify((await pullManifest(registry.host, repository, 'etag')).document))
  })
})

/** https://www.rfc-editor.org/rfc/rfc8246 and https://www.rfc-editor.org/rfc/rfc9110#name-if-none-match */
describe('what is addressed by digest', () => {
  it.each(['manifest', 'config', 'info', 'containerfile'])('%s is immutable and has an entity tag', async endpoint => {
    const digest = await push('pinned', '1')
    const { status, headers } = await api.get(endpoint, byDigest(digest))
    expect(status).toBe(200)
    expect(headers['cache-control']).toBe('private, max-age=31536000, immutable')
    const etag = headers.etag ?? ''
    expect(etag).toMatch(/^"[^"]+"$/)
    for (const value of [etag, `W/${etag}`, `"other", ${etag}`, '*'])
      expect(await api.get(endpoint, byDigest(digest), { headers: { 'if-none-match': value } }), value).toMatchObject({
        status: 304,
        text: '',
      })
    expect((await api.get(endpoint, byDigest(digest), { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })

  it('inspect is not: its list of tags grows', async () => {
    const digest = await push('listed', '1')
    const { headers } = await api.get('inspect', byDigest(digest))
    expect(headers['cache-control']).not.toContain('immutable')
  })
})

describe('a registry that goes away and comes back', () => {
  it('is reported as unreachable, and read again without a restart of Portolan', async () => {
    const digest = await push('restarts', '1')
    expect((await api.get('inspect', byTag('restarts'))).status).toBe(200)
    await registry.stop()

    const gone = await api.get('inspect', byTag('restarts'))
    expect(gone.status).toBe(502)
    expect(gone.json().error).toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('refuses the connection'),
      host: registry.host,
    })
    expect((await api.get('manifest', byDigest(digest))).status).toBe(200)

    registry = await restart(Number(registry.host.split(':')[1]))
    expect((await api.get('inspect', byTag('restarts'))).json()).toMatchObject({ Digest: digest })
  })
})
