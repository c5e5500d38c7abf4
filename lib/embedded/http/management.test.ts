import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  digestOf,
  errorCode,
  pushBlob,
  pushImage,
  startRegistry,
  type TestRegistry,
} from '#lib/testing/embedded/start-registry'
import { createEmbeddedHandler } from './embedded-handler.ts'

// https://github.com/opencontainers/distribution-spec/blob/main/spec.md#content-management
let registry: TestRegistry
const name = 'to/delete'

beforeAll(async () => {
  registry = await startRegistry()
})
afterAll(() => registry[Symbol.asyncDispose]())

const call = async (method: string, path: string) => {
  const response = await fetch(`${registry.origin}/v2/${name}/${path}`, { method })
  return {
    status: response.status,
    code: method === 'HEAD' || !response.headers.get('content-type') ? undefined : await errorCode(response),
  }
}

describe('end-9: deleting', () => {
  it('a tag leaves its manifest and the other tags', async () => {
    const { digest } = await pushImage(registry, name, 'one', 'tags')
    await pushImage(registry, name, 'two', 'tags')
    expect(await call('DELETE', 'manifests/one')).toEqual({ status: 202, code: undefined })
    expect((await call('HEAD', 'manifests/one')).status).toBe(404)
    expect((await call('HEAD', 'manifests/two')).status).toBe(200)
    await call('DELETE', 'manifests/two')
    expect((await call('HEAD', `manifests/${digest}`)).status).toBe(200)
  })

  it('a digest takes every tag along', async () => {
    const { digest } = await pushImage(registry, name, 'three', 'digests')
    await pushImage(registry, name, 'four', 'digests')
    expect((await call('DELETE', `manifests/${digest}`)).status).toBe(202)
    for (const reference of ['three', 'four', digest]) {
      expect((await call('HEAD', `manifests/${reference}`)).status).toBe(404)
    }
  })

  it('a tag that moves on leaves the manifest it named', async () => {
    const { digest } = await pushImage(registry, name, 'moving', 'before')
    await pushImage(registry, name, 'moving', 'after')
    expect((await call('HEAD', `manifests/${digest}`)).status).toBe(200)
  })

  it.each(['manifests/absent', `manifests/${digestOf('absent')}`])('%s that is not there is 404', async path => {
    expect(await call('DELETE', path)).toEqual({ status: 404, code: 'MANIFEST_UNKNOWN' })
  })
})

describe('end-10: deleting blobs', () => {
  it('is 202, then 404', async () => {
    const digest = await pushBlob(registry, name, 'unused')
    expect((await call('DELETE', `blobs/${digest}`)).status).toBe(202)
    expect(await call('DELETE', `blobs/${digest}`)).toEqual({ status: 404, code: 'BLOB_UNKNOWN' })
  })

  it('is refused while a manifest needs it', async () => {
    const { layer, config, digest } = await pushImage(registry, name, 'needs')
    for (const blob of [layer, config, digest]) {
      expect(await call('DELETE', `blobs/${blob}`)).toEqual({ status: 405, code: 'UNSUPPORTED' })
    }
    await call('DELETE', `manifests/${digest}`)
    expect((await call('DELETE', `blobs/${layer}`)).status).toBe(202)
  })
})

describe('methods', () => {
  it('answers others with 405 and what is allowed', async () => {
    const response = await fetch(`${registry.origin}/v2/${name}/tags/list`, { method: 'POST' })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD')
    expect(await errorCode(response)).toBe('UNSUPPORTED')
  })

  it.each([
    ['POST', 'blobs/uploads/'],
    ['PATCH', 'blobs/uploads/1'],
    ['PUT', 'manifests/read'],
    ['DELETE', 'manifests/read'],
    ['DELETE', `blobs/${digestOf('x')}`],
  ])('a read-only registry refuses %s %s', async (method, path) => {
    await pushImage(registry, name, 'read')
    const handler = createEmbeddedHandler(registry.store, { readOnly: true })
    const response = await handler(new Request(`http://localhost/v2/${name}/${path}`, { method }))
    expect(response.status).toBe(405)
    expect(await errorCode(response)).toBe('UNSUPPORTED')
    expect((await handler(new Request(`http://localhost/v2/${name}/manifests/read`))).status).toBe(200)
  })
})
