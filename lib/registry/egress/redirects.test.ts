import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { always, answer, type FaultServer, startFaultServer } from '#lib/testing/fault-server'
import { type RedirectQuestion, redirectTarget } from './redirect.ts'
import { createEgress, type Egress } from './transport.ts'
import type { EgressRequest } from './types.ts'

const canary = 'Bearer canary-token-7c1d'
let cdn: FaultServer
let egress: Egress
const servers: FaultServer[] = []

beforeAll(async () => {
  egress = createEgress({ version: '0' })
  cdn = await startFaultServer(
    always(request =>
      request.path.startsWith('/401') ? answer(401, { headers: challenge }) : answer(200, { body: 'blob' }),
    ),
  )
})
afterEach(() => Promise.all(servers.splice(0).map(server => server.close())))
afterAll(async () => {
  expect(cdn.received()).not.toContain('canary')
  await egress.close()
  await cdn.close()
})

const challenge = { 'www-authenticate': 'Basic realm="cdn"' }

async function registry(location: string | undefined, status = 307, headers: Record<string, string> = {}) {
  const all = { ...headers, ...(location !== undefined && { location }) }
  const script = always(request =>
    request.path === '/v2/' ? answer(200, { body: request.method }) : answer(status, { headers: all }),
  )
  const server = await startFaultServer(script)
  servers.push(server)
  return server
}

function request(server: FaultServer, options: Partial<EgressRequest> = {}): EgressRequest {
  const url = new URL(`${server.origin}/v2/a/blobs/x`)
  const credential = { origin: server.origin, id: 'canary', authorization: canary }
  return { method: 'GET', url, purpose: 'blob', addresses: 'loopback', credential, ...options }
}

const text = async (response: { bytes(): Promise<Uint8Array> }) => new TextDecoder().decode(await response.bytes())

describe('redirects of a blob (F34)', () => {
  it.each([301, 302, 303, 307, 308])('%d leads to another origin without any credential', async status => {
    const server = await registry(`${cdn.origin}/blob?X-Amz-Signature=abc`, status)
    const headers = { accept: '*/*', range: 'bytes=0-3', 'if-none-match': '"private-etag"' }
    const response = await egress.transport(request(server, { headers }))
    expect(await text(response)).toBe('blob')
    expect(response.url.origin).toBe(cdn.origin)
    expect(server.requests[0]?.headers.authorization).toBe(canary)
    const sent = cdn.requests.at(-1)
    expect(sent?.headers).toEqual({
      accept: '*/*',
      'accept-encoding': 'identity',
      connection: 'keep-alive',
      host: `127.0.0.1:${cdn.port}`,
      range: 'bytes=0-3',
      'user-agent': 'portolan/0',
    })
    expect(sent?.method).toBe('GET')
  })

  it('keeps HEAD a HEAD', async () => {
    const server = await registry(`${cdn.origin}/blob`, 303)
    expect((await egress.transport(request(server, { method: 'HEAD' }))).status).toBe(200)
    expect(cdn.requests.at(-1)?.method).toBe('HEAD')
  })

  it('keeps the credential on the exact origin only', async () => {
    const server = await registry('/v2/')
    expect(await text(await egress.transport(request(server)))).toBe('GET')
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([canary, canary])
  })

  it('never presents a credential made for another origin', async () => {
    const server = await registry('/v2/')
    const credential = { origin: cdn.origin, id: 'canary', authorization: canary }
    await (await egress.transport(request(server, { credential }))).discard()
    expect(server.received()).not.toContain('canary')
  })

  it('hands a 401 of the target out as it is, without trying a login there (F36)', async () => {
    const server = await registry(`${cdn.origin}/401`)
    const before = cdn.requests.length
    const response = await egress.transport(request(server))
    expect(response.status).toBe(401)
    expect(cdn.requests.length).toBe(before + 1)
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)('does not repeat a %s elsewhere', async method => {
    const server = await registry(`${cdn.origin}/upload`, 308)
    const before = cdn.connections
    const result = egress.transport(request(server, { method, body: 'canary body' }))
    await expect(result).rejects.toMatchObject({ code: 'forbidden-address' })
    expect(cdn.connections).toBe(before)
  })

  it.each([
    'http://10.0.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::]/',
    'http://0/',
    'http://[64:ff9b::7f00:1]/',
  ])('is not followed to %s', async location => {
    const server = await registry(location)
    await expect(egress.transport(request(server))).rejects.toMatchObject({ code: 'forbidden-address' })
  })
})

describe('how far redirects are followed (F33, F35)', () => {
  const loops = async () => {
    const server = await startFaultServer(always(({ path }) => answer(302, { headers: { location: `${path}x` } })))
    servers.push(server)
    return server
  }

  it.each([
    ['blob', 6, 'malformed'],
    ['small-blob', 6, 'malformed'],
    ['manifest', 3, 'malformed'],
    ['tags', 3, 'malformed'],
    ['token', 1, 'forbidden-address'],
  ] as const)('%s stops after %d requests', async (purpose, count, code) => {
    const server = await loops()
    await expect(egress.transport(request(server, { purpose }))).rejects.toMatchObject({ code })
    expect(server.requests.length).toBe(count)
  })

  it('a manifest does not leave its origin', async () => {
    const server = await registry(`${cdn.origin}/manifest`)
    const before = cdn.connections
    const result = egress.transport(request(server, { purpose: 'manifest' }))
    await expect(result).rejects.toMatchObject({ code: 'forbidden-address' })
    expect(cdn.connections).toBe(before)
  })

  it('unless the registry is known to keep them there', async () => {
    const server = await registry(`${cdn.origin}/manifest`)
    const response = await egress.transport(request(server, { purpose: 'manifest', redirectHosts: ['127.0.0.1'] }))
    expect(await text(response)).toBe('blob')
  })

  it('a redirected referrers request is an answer for the caller to judge', async () => {
    const server = await registry(`${cdn.origin}/page`, 303)
    expect((await egress.transport(request(server, { purpose: 'referrers' }))).status).toBe(303)
  })

  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['invalid', 'http://[::g]/'],
    ['another scheme', 'ftp://127.0.0.1/'],
    ['a file', 'file:///etc/passwd'],
    ['relative to the scheme', '//evil.example/'],
    ['backslashes', '\\\\evil.example/'],
    ['a mixed slash', '/\\evil.example/'],
    ['user info', 'http://user:pass@127.0.0.1/'],
    ['a tab', 'http://127.0.0.1/\ta'],
    ['a space', 'http://127.0.0.1/a b'],
    ['raw UTF-8', 'http://127.0.0.1/\xc3\xa9'],
    ['9 KiB', `/${'a'.repeat(9 * 1024)}`],
    ['64 KiB', `/${'a'.repeat(64 * 1024)}`],
  ])('a Location that is %s is malformed', async (_name, location) => {
    const server = await registry(location)
    await expect(egress.transport(request(server))).rejects.toMatchObject({ code: 'malformed' })
    expect(server.requests.length).toBe(1)
  })

  it('two Locations are malformed', async () => {
    const server = await registry('/a\r\nlocation: /b')
    await expect(egress.transport(request(server))).rejects.toMatchObject({ code: 'malformed' })
  })
})

describe('redirectTarget', () => {
  const question = (from: string, location: string, more: Partial<RedirectQuestion> = {}): RedirectQuestion => ({
    from: new URL(from),
    locations: [location],
    method: 'GET',
    followed: 0,
    rule: { maxRedirects: 5, redirectTo: 'any-origin' },
    knownHosts: [],
    reach: 'public',
    ...more,
  })
  const forbidden = expect.objectContaining({ code: 'forbidden-address' })

  it('never goes from https to http', () => {
    expect(() => redirectTarget(question('https://r.example/', 'http://r.example/'))).toThrow(forbidden)
    expect(() => redirectTarget(question('https://r.example/', 'http://cdn.example/'))).toThrow(forbidden)
  })

  it('does not let a public registry send us to odd ports', () => {
    expect(() => redirectTarget(question('https://r.example/', 'https://cdn.example:8443/'))).toThrow(forbidden)
    expect(() => redirectTarget(question('https://r.example/', 'https://r.example:22/'))).toThrow(forbidden)
    const own = question('https://r.example:8443/', 'https://cdn.example:8443/')
    expect(redirectTarget(own).host).toBe('cdn.example:8443')
    const inside = question('https://r.example/', 'https://minio.example:9000/', { reach: 'private' })
    expect(redirectTarget(inside).host).toBe('minio.example:9000')
  })

  it('knows hosts exactly or by suffix', () => {
    const rule = { maxRedirects: 2, redirectTo: 'same-origin' } as const
    const to = (host: string) =>
      question('https://registry.k8s.io/', `https://${host}/`, { rule, knownHosts: ['.pkg.dev', 'exact.example'] })
    expect(redirectTarget(to('europe-west1-docker.pkg.dev')).hostname).toBe('europe-west1-docker.pkg.dev')
    expect(redirectTarget(to('exact.example')).hostname).toBe('exact.example')
    expect(() => redirectTarget(to('evilpkg.dev'))).toThrow(forbidden)
    expect(() => redirectTarget(to('not.exact.example'))).toThrow(forbidden)
  })

  it('drops the fragment', () => {
    expect(redirectTarget(question('https://r.example/', '/blob#x')).href).toBe('https://r.example/blob')
  })
})
