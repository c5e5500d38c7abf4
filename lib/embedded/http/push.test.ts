import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  describe as describeContent,
  digestOf,
  errorCode,
  ociIndex,
  ociManifest,
  pushBlob,
  pushImage,
  putManifest,
  startRegistry,
  type TestRegistry,
} from '#lib/testing/embedded/start-registry'

// https://github.com/opencontainers/distribution-spec/blob/main/spec.md#push
let registry: TestRegistry
const name = 'push/here'

beforeAll(async () => {
  registry = await startRegistry()
})
afterAll(() => registry[Symbol.asyncDispose]())

const at = (location: string | null) => new URL(location ?? '', registry.origin)

async function startUpload(): Promise<URL> {
  const response = await fetch(`${registry.origin}/v2/${name}/blobs/uploads/`, { method: 'POST' })
  expect(response.status).toBe(202)
  return at(response.headers.get('location'))
}

const send = (method: string, url: URL, body?: string, headers: Record<string, string> = {}) =>
  fetch(url, { method, headers, ...(body !== undefined && { body }) })

function finish(url: URL, digest: string, body?: string, headers?: Record<string, string>): Promise<Response> {
  const closing = new URL(url)
  closing.searchParams.set('digest', digest)
  return send('PUT', closing, body, headers)
}

async function expectStored(response: Response, content: string): Promise<void> {
  expect(response.status).toBe(201)
  expect(response.headers.get('docker-content-digest')).toBe(digestOf(content))
  expect(await (await fetch(at(response.headers.get('location')))).text()).toBe(content)
}

describe('monolithic', () => {
  it('end-4a, end-6: POST then PUT', async () => {
    const content = 'post then put'
    await expectStored(await finish(await startUpload(), digestOf(content), content), content)
  })

  it('end-4b: single POST', async () => {
    const content = 'single post'
    const url = at(`/v2/${name}/blobs/uploads/?digest=${digestOf(content)}`)
    await expectStored(await send('POST', url, content), content)
  })

  it('takes sha512', async () => {
    const content = 'another algorithm'
    const digest = digestOf(content, 'sha512')
    expect((await finish(await startUpload(), digest, content)).status).toBe(201)
    expect((await fetch(at(`/v2/${name}/blobs/${digest}`))).status).toBe(200)
  })

  it('takes the empty blob', async () => {
    await expectStored(await finish(await startUpload(), digestOf(''), ''), '')
  })

  it('refuses content of another digest, and the session ends', async () => {
    const url = await startUpload()
    const response = await finish(url, digestOf('announced'), 'sent')
    expect(response.status).toBe(400)
    expect(await errorCode(response)).toBe('DIGEST_INVALID')
    expect((await fetch(at(`/v2/${name}/blobs/${digestOf('announced')}`), { method: 'HEAD' })).status).toBe(404)
    expect((await send('GET', url)).status).toBe(404)
  })

  it.each(['', 'sha256:nonsense', 'crc32:00'])('refuses the digest %j', async digest => {
    const response = await finish(await startUpload(), digest, 'x')
    expect(response.status).toBe(400)
    expect(await errorCode(response)).toBe('DIGEST_INVALID')
  })

  it('refuses to start in a repository of an invalid name', async () => {
    const response = await fetch(`${registry.origin}/v2/Upper/blobs/uploads/`, { method: 'POST' })
    expect(response.status).toBe(400)
    expect(await errorCode(response)).toBe('NAME_INVALID')
  })
})

describe('chunked', () => {
  it('end-5, end-13: PATCH in order, following Location, then PUT with the last chunk', async () => {
    const [first, second, third] = ['first chunk ', 'second ', 'third'] as const
    let url = await startUpload()
    const one = await send('PATCH', url, first, { 'content-range': '0-11' })
    expect(one.status).toBe(202)
    expect(one.headers.get('range')).toBe('0-11')
    url = at(one.headers.get('location'))
    const two = await send('PATCH', url, second, { 'content-range': '12-18' })
    expect(two.headers.get('range')).toBe('0-18')
    url = at(two.headers.get('location'))
    const status = await send('GET', url)
    expect(status.status).toBe(204)
    expect(status.headers.get('range')).toBe('0-18')
    url = at(status.headers.get('location'))
    const content = first + second + third
    await expectStored(await finish(url, digestOf(content), third, { 'content-range': '19-23' }), content)
  })

  it('appends a PATCH without Content-Range, as docker sends it', async () => {
    const url = await startUpload()
    const one = await send('PATCH', url, 'stream')
    expect(one.headers.get('range')).toBe('0-5')
    await expectStored(await finish(at(one.headers.get('location')), digestOf('stream')), 'stream')
  })

  it.each(['6-10', '0-4', 'bytes 5-9', '9-5'])('answers 416 to %s after 0-4, and goes on from there', async range => {
    const url = await startUpload()
    await send('PATCH', url, 'hello', { 'content-range': '0-4' })
    const refused = await send('PATCH', url, 'world', { 'content-range': range })
    expect(refused.status).toBe(416)
    expect(refused.headers.get('range')).toBe('0-4')
    await send('PATCH', at(refused.headers.get('location')), 'world', { 'content-range': '5-9' })
    await expectStored(await finish(url, digestOf('helloworld')), 'helloworld')
  })

  it('answers 416 to a first chunk that does not start at 0', async () => {
    expect((await send('PATCH', await startUpload(), 'x', { 'content-range': '1-1' })).status).toBe(416)
  })

  it('takes back a chunk of another length than announced', async () => {
    const url = await startUpload()
    const response = await send('PATCH', url, 'four', { 'content-range': '0-9' })
    expect(response.status).toBe(400)
    expect(await errorCode(response)).toBe('SIZE_INVALID')
    expect((await send('PATCH', url, 'four', { 'content-range': '0-3' })).status).toBe(202)
  })

  it('keeps what arrived when the client breaks off', async () => {
    const url = await startUpload()
    await new Promise<void>(resolve => {
      const broken = request(url, { method: 'PATCH', headers: { 'content-length': '100' } })
      broken.once('close', resolve).once('error', () => {})
      broken.write('twelve bytes', () => setTimeout(() => broken.destroy(), 50))
    })
    await expect.poll(async () => (await send('GET', url)).headers.get('range')).toBe('0-11')
    await expectStored(await finish(url, digestOf('twelve bytes, more'), ', more'), 'twelve bytes, more')
  })

  it('DELETE cancels', async () => {
    const url = await startUpload()
    expect((await send('DELETE', url)).status).toBe(204)
    const response = await send('GET', url)
    expect(response.status).toBe(404)
    expect(await errorCode(response)).toBe('BLOB_UPLOAD_UNKNOWN')
  })

  it('a session belongs to its repository', async () => {
    const url = await startUpload()
    const other = new URL(url.href.replace(name, 'another/repository'))
    expect((await send('PATCH', other, 'x')).status).toBe(404)
  })

  it('only one of two closing requests wins', async () => {
    const url = await startUpload()
    const statuses = await Promise.all([1, 2].map(async () => (await finish(url, digestOf('race'), 'race')).status))
    expect(statuses.toSorted()).toEqual([201, 404])
  })
})

describe('end-11: mount', () => {
  const mount = (target: string, digest: string, from: string) =>
    fetch(`${registry.origin}/v2/${target}/blobs/uploads/?mount=${digest}&from=${from}`, { method: 'POST' })

  it('is 201 and the blob is there', async () => {
    const digest = await pushBlob(registry, 'mount/source', 'shared')
    const response = await mount('mount/target', digest, 'mount/source')
    expect(response.status).toBe(201)
    expect(response.headers.get('docker-content-digest')).toBe(digest)
    expect(await (await fetch(at(response.headers.get('location')))).text()).toBe('shared')
    expect((await mount('mount/target', digest, 'mount/source')).status).toBe(201)
  })

  it.each([
    [digestOf('nowhere'), 'mount/source'],
    [digestOf('shared'), 'no/such/repository'],
    ['nonsense', 'mount/source'],
    [digestOf('shared'), '../../etc'],
  ])('of %s from %s starts an upload instead', async (digest, from) => {
    const response = await mount('mount/other', digest, from)
    expect(response.status).toBe(202)
    expect((await send('DELETE', at(response.headers.get('location')))).status).toBe(204)
  })
})

describe('end-7: manifests', () => {
  it('answers a location that can be pulled', async () => {
    const { text, digest } = await pushImage(registry, name, 'v1')
    const response = await putManifest(registry, name, 'v2', text)
    expect(response.status).toBe(201)
    expect(response.headers.get('docker-content-digest')).toBe(digest)
    expect(response.headers.get('oci-subject')).toBeNull()
    expect(await (await fetch(at(response.headers.get('location')))).text()).toBe(text)
  })

  it('is verified when pushed by digest', async () => {
    const { text, digest } = await pushImage(registry, name, 'v3')
    expect((await putManifest(registry, name, digest, text)).status).toBe(201)
    const response = await putManifest(registry, name, digest, `${text} `)
    expect(response.status).toBe(400)
    expect(await errorCode(response)).toBe('DIGEST_INVALID')
  })

  it('tells every subject back in OCI-Subject, present or not', async () => {
    const { text } = await pushImage(registry, name, 'v4')
    const subject = describeContent('not pushed yet', ociManifest)
    const response = await putManifest(registry, name, 'signature', { ...JSON.parse(text), subject })
    expect(response.status).toBe(201)
    expect(response.headers.get('oci-subject')).toBe(subject.digest)
  })

  it('names the blob that is missing', async () => {
    const { text } = await pushImage(registry, name, 'v5')
    const layer = describeContent('not pushed', 'application/vnd.oci.image.layer.v1.tar')
    const response = await putManifest(registry, name, 'v6', { ...JSON.parse(text), layers: [layer] })
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({
      errors: [{ code: 'MANIFEST_BLOB_UNKNOWN', detail: { digest: layer.digest } }],
    })
  })

  it('takes a sparse index and foreign layers', async () => {
    const child = describeContent('elsewhere', ociManifest)
    const index = { schemaVersion: 2, mediaType: ociIndex, manifests: [child] }
    expect((await putManifest(registry, name, 'sparse', index, ociIndex)).status).toBe(201)
    const { text } = await pushImage(registry, name, 'v7')
    const foreign = describeContent('elsewhere', 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip')
    expect((await putManifest(registry, name, 'foreign', { ...JSON.parse(text), layers: [foreign] })).status).toBe(201)
  })

  it.each([
    ['not JSON', '{', ociManifest],
    ['an array', '[]', ociManifest],
    ['a wrong digest', JSON.stringify({ config: { mediaType: 'a/b', digest: 'sha256:1', size: 1 } }), ociManifest],
    ['a negative size', JSON.stringify({ layers: [{ ...describeContent('', 'a/b'), size: -1 }] }), ociManifest],
    ['another mediaType', JSON.stringify({ mediaType: ociIndex }), ociManifest],
    ['a Content-Type that is none', '{}', 'no media type'],
    ['200,000 levels', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, ociManifest],
  ])('refuses %s', async (_, body, contentType) => {
    const response = await putManifest(registry, name, 'bad', body, contentType)
    expect(response.status).toBe(400)
    expect(await errorCode(response)).toBe('MANIFEST_INVALID')
  })

  it('refuses a tag outside the grammar', async () => {
    const { text } = await pushImage(registry, name, 'v8')
    expect((await putManifest(registry, name, `a${'b'.repeat(128)}`, text)).status).toBe(400)
    expect((await putManifest(registry, name, '-a', text)).status).toBe(400)
    expect((await putManifest(registry, name, 'a'.repeat(128), text)).status).toBe(201)
  })

  it('takes 4 MiB and answers 413 to one byte more', async () => {
    const { text } = await pushImage(registry, name, 'v9')
    const limit = 4 * 1024 * 1024
    expect((await putManifest(registry, name, 'large', text.padEnd(limit))).status).toBe(201)
    const response = await putManifest(registry, name, 'larger', text.padEnd(limit + 1))
    expect(response.status).toBe(413)
    expect(await errorCode(response)).toBe('SIZE_INVALID')
  })

  it('many pushes at once lose no tag', async () => {
    const { text } = await pushImage(registry, 'push/many', 'first')
    const tags = Array.from({ length: 40 }, (_, index) => `t${index}`)
    await Promise.all(tags.map(tag => putManifest(registry, 'push/many', tag, text)))
    const listed = (await (await fetch(`${registry.origin}/v2/push/many/tags/list`)).json()) as { tags: string[] }
    expect(new Set(listed.tags)).toEqual(new Set(['first', ...tags]))
  })
})
