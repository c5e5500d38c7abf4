import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  digestOf,
  errorCode,
  ociManifest,
  pushBlob,
  pushImage,
  startRegistry,
  type TestRegistry,
} from '#lib/testing/embedded/start-registry'

// https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pull
let registry: TestRegistry
let url: string
const content = '0123456789'.repeat(100)
const digest = digestOf(content)
const absent = digestOf('never pushed')

beforeAll(async () => {
  registry = await startRegistry()
  url = `${registry.origin}/v2/some/repository`
  await pushBlob(registry, 'some/repository', content)
})
afterAll(() => registry[Symbol.asyncDispose]())

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${url}/${path}`, { method, headers })

describe('end-1', () => {
  it.each(['/v2/', '/v2'])('answers %s with 200 and the API version', async path => {
    const response = await fetch(registry.origin + path)
    expect(response.status).toBe(200)
    expect(response.headers.get('docker-distribution-api-version')).toBe('registry/2.0')
  })

  it('answers anything outside the API with an error document', async () => {
    const response = await fetch(`${registry.origin}/v2/some/repository/other`)
    expect(response.status).toBe(404)
    expect(await errorCode(response)).toBe('UNSUPPORTED')
  })
})

describe('end-2: blobs', () => {
  it('GET answers the bytes and their digest', async () => {
    const response = await get(`blobs/${digest}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('docker-content-digest')).toBe(digest)
    expect(response.headers.get('content-length')).toBe('1000')
    expect(await response.text()).toBe(content)
  })

  it('HEAD answers the length without a body', async () => {
    const response = await get(`blobs/${digest}`, {}, 'HEAD')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-length')).toBe('1000')
    expect(response.headers.get('docker-content-digest')).toBe(digest)
    expect(await response.text()).toBe('')
  })

  it.each(['GET', 'HEAD'])('%s of a blob that is not there is 404', async method => {
    expect((await get(`blobs/${absent}`, {}, method)).status).toBe(404)
  })

  it('names what is unknown: the blob or the repository', async () => {
    expect(await errorCode(await get(`blobs/${absent}`))).toBe('BLOB_UNKNOWN')
    expect(await errorCode(await fetch(`${registry.origin}/v2/no/such/blobs/${digest}`))).toBe('NAME_UNKNOWN')
  })

  it('refuses what is no digest', async () => {
    const response = await get('blobs/sha256:short')
    expect(response.status).toBe(400)
    expect(await errorCode(response)).toBe('DIGEST_INVALID')
  })

  it('takes a percent-encoded digest', async () => {
    expect((await get(`blobs/${encodeURIComponent(digest)}`)).status).toBe(200)
  })
})

// https://www.rfc-editor.org/rfc/rfc9110#name-range-requests
describe('Range', () => {
  it.each([
    ['bytes=0-9', '0123456789', 'bytes 0-9/1000'],
    ['bytes=995-', '56789', 'bytes 995-999/1000'],
    ['bytes=-3', '789', 'bytes 997-999/1000'],
    ['bytes=998-2000', '89', 'bytes 998-999/1000'],
    ['bytes=-5000', content, 'bytes 0-999/1000'],
  ])('%s is 206', async (range, body, contentRange) => {
    const response = await get(`blobs/${digest}`, { range })
    expect(response.status).toBe(206)
    expect(response.headers.get('content-range')).toBe(contentRange)
    expect(response.headers.get('content-length')).toBe(String(body.length))
    expect(await response.text()).toBe(body)
  })

  it.each(['bytes=1000-', 'bytes=5000-6000', 'bytes=-0'])('%s is 416', async range => {
    const response = await get(`blobs/${digest}`, { range })
    expect(response.status).toBe(416)
    expect(response.headers.get('content-range')).toBe('bytes */1000')
  })

  it.each(['bytes=0-1,4-5', 'items=0-1', 'bytes=9-1', 'bytes=x'])('%s is ignored', async range => {
    const response = await get(`blobs/${digest}`, { range })
    expect(response.status).toBe(200)
    expect(await response.text()).toBe(content)
  })

  it('is ignored when If-Range names other content', async () => {
    expect((await get(`blobs/${digest}`, { range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200)
    expect((await get(`blobs/${digest}`, { range: 'bytes=0-1', 'if-range': `"${digest}"` })).status).toBe(206)
  })
})

describe('end-3: manifests', () => {
  it.each(['GET', 'HEAD'])('%s by tag and by digest', async method => {
    const { text, digest } = await pushImage(registry, 'some/repository', '1.0')
    for (const reference of ['1.0', digest]) {
      const response = await get(`manifests/${reference}`, {}, method)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toBe(ociManifest)
      expect(response.headers.get('docker-content-digest')).toBe(digest)
      expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(text)))
      expect(await response.text()).toBe(method === 'GET' ? text : '')
    }
  })

  // `.INVALID_MANIFEST_NAME` is what the conformance suite asks for.
  it.each(['.INVALID_MANIFEST_NAME', 'absent', absent])('GET of %s is 404', async reference => {
    const response = await get(`manifests/${reference}`)
    expect(response.status).toBe(404)
    expect(await errorCode(response)).toBe('MANIFEST_UNKNOWN')
  })

  it('a blob that is no manifest is not served as one', async () => {
    expect((await get(`manifests/${digest}`)).status).toBe(404)
  })

  it.each(['UPPER/case', 'a//b', '-a', 'a/_b', 'a'.repeat(256)])('the name %s is refused', async name => {
    const response = await fetch(`${registry.origin}/v2/${name}/manifests/latest`)
    expect(response.status).toBe(400)
    expect(await errorCode(response)).toBe('NAME_INVALID')
  })

  it.each(['a/blobs/uploads', 'v2/tags/list', 'a__b/c--d.e', 'x'.repeat(255)])('the name %s is taken', async name => {
    const { digest } = await pushImage(registry, name, '1')
    const response = await fetch(`${registry.origin}/v2/${name}/manifests/1`)
    expect(response.headers.get('docker-content-digest')).toBe(digest)
  })
})

describe('If-None-Match', () => {
  it('is 304 for content the client has, by tag, digest and blob', async () => {
    const { digest: manifest } = await pushImage(registry, 'some/repository', 'cached')
    for (const [path, etag] of [
      ['manifests/cached', `"${manifest}"`],
      [`manifests/${manifest}`, `W/"${manifest}"`],
      [`blobs/${digest}`, `"other", "${digest}"`],
    ] as const) {
      const response = await get(path, { 'if-none-match': etag })
      expect(response.status).toBe(304)
      expect(response.headers.get('etag')).toMatch(/^"sha256:/)
      expect(await response.text()).toBe('')
    }
  })

  it('is 200 for other content', async () => {
    expect((await get(`blobs/${digest}`, { 'if-none-match': `"${absent}"` })).status).toBe(200)
  })
})

it('stops reading a blob when the client leaves, and keeps serving', async () => {
  const large = await pushBlob(registry, 'some/repository', new Uint8Array(8 * 1024 * 1024))
  for (let round = 0; round < 20; round++) {
    await new Promise<void>(resolve => {
      const leaving = request(`${url}/blobs/${large}`, incoming => incoming.once('data', () => leaving.destroy()))
      leaving.once('close', resolve).once('error', () => {})
      leaving.end()
    })
  }
  expect((await (await get(`blobs/${large}`)).arrayBuffer()).byteLength).toBe(8 * 1024 * 1024)
})
