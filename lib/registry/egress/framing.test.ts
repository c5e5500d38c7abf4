import { afterEach, describe, expect, it } from 'vitest'
import { answer, type FaultScript, type FaultServer, startFaultServer } from '#lib/testing/fault-server'
import { createEgress, type Egress } from './transport.ts'
import type { EgressRequest } from './types.ts'

const open: { close(): Promise<void> }[] = []
afterEach(() => Promise.all(open.splice(0).map(each => each.close())))

async function start(script: FaultScript): Promise<{ server: FaultServer; egress: Egress }> {
  const server = await startFaultServer(script)
  const egress = createEgress({ version: '0', limits: { headersMs: 500, bodyIdleMs: 500 }, random: () => 0 })
  open.push(egress, server)
  return { server, egress }
}

const request = (server: FaultServer, path = '/', more: Partial<EgressRequest> = {}): EgressRequest => ({
  method: 'GET',
  url: new URL(path, server.origin),
  purpose: 'manifest',
  addresses: 'loopback',
  ...more,
})

/** The first request gets `bytes`, then the connection is closed if asked; every other request a clean answer. */
const onceThenClean =
  (bytes: string, close: boolean): FaultScript =>
  async connection => {
    for await (const { path } of connection.requests()) {
      connection.send(path === '/bad' ? bytes : answer(200, { body: 'clean' }))
      if (path === '/bad' && close) connection.socket.end()
    }
  }

const head = (...fields: string[]) => `HTTP/1.1 200 OK\r\n${fields.map(field => `${field}\r\n`).join('')}\r\n`
const chunked = (body: string) => `${head('transfer-encoding: chunked')}${body}`
const manyHeaders = (count: number) => Array.from({ length: count }, (_, n) => `x-${n}: 1`)

/** name, bytes, whether the server closes, expected code */
const broken: readonly [string, string, boolean, string][] = [
  ['Content-Length too long', `${head('content-length: 10')}short`, true, 'unreachable'],
  ['Content-Length too short', `${head('content-length: 2')}longer`, false, 'malformed'],
  ['Content-Length twice, different', `${head('content-length: 2', 'content-length: 3')}ab`, false, 'malformed'],
  [
    'Content-Length with chunked',
    `${head('content-length: 2', 'transfer-encoding: chunked')}2\r\nab\r\n0\r\n\r\n`,
    false,
    'malformed',
  ],
  ['negative Content-Length', head('content-length: -1'), false, 'malformed'],
  ['Content-Length of 2^63', head('content-length: 9223372036854775808'), false, 'too-large'],
  ['Content-Length beyond 64 bits', head('content-length: 99999999999999999999'), false, 'malformed'],
  ['Content-Length with a sign', head('content-length: +2'), false, 'malformed'],
  ['chunk size that is no number', chunked('zz\r\nab\r\n'), false, 'malformed'],
  ['chunk longer than its size', chunked('1\r\nabc\r\n0\r\n\r\n'), false, 'malformed'],
  ['chunk size beyond 64 bits', chunked('fffffffffffffffff\r\n'), false, 'malformed'],
  ['missing last chunk', chunked('2\r\nab\r\n'), true, 'unreachable'],
  ['transfer coding other than chunked', `${head('transfer-encoding: gzip, chunked')}0\r\n\r\n`, false, 'malformed'],
  ['HTTP/0.9', 'just a body', true, 'malformed'],
  ['status that is no number', 'HTTP/1.1 abc OK\r\n\r\n', false, 'malformed'],
  ['header without a colon', 'HTTP/1.1 200 OK\r\nbroken\r\n\r\n', false, 'malformed'],
  ['header with NUL', head('x: a\0b', 'content-length: 0'), false, 'malformed'],
  ['header folding', head('x: a\r\n b', 'content-length: 0'), false, 'malformed'],
  ['101 headers', head(...manyHeaders(100), 'content-length: 0'), false, 'malformed'],
  ['17 KiB of headers', head(`x: ${'a'.repeat(17 * 1024)}`, 'content-length: 0'), false, 'malformed'],
  ['100 Continue nobody asked for', 'HTTP/1.1 100 Continue\r\n\r\n', false, 'malformed'],
  ['switching protocols', 'HTTP/1.1 101 Switching\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n', false, 'malformed'],
  ['a flood of interim answers', 'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(1000), false, 'malformed'],
  ['an encoded body', `${head('content-encoding: gzip', 'content-length: 2')}ab`, false, 'malformed'],
  ['brotli', `${head('content-encoding: br', 'content-length: 2')}ab`, false, 'malformed'],
]

describe('broken framing (F07, F09, F15)', () => {
  it.each(broken)('%s', async (_name, bytes, close, code) => {
    const { server, egress } = await start(onceThenClean(bytes, close))
    const warm = await egress.transport(request(server))
    await warm.bytes()
    const outcome = egress.transport(request(server, '/bad')).then(response => response.bytes())
    const failure = await outcome.then(
      () => 'ok',
      error => error.code,
    )
    expect(failure).toBe(code)
    const bad = server.requests.findIndex(({ path }) => path === '/bad')
    expect(bad).toBeGreaterThan(0)
    const next = await egress.transport(request(server))
    expect(new TextDecoder().decode(await next.bytes())).toBe('clean')
    await expect.poll(() => server.open).toBe(1)
  })

  it.each([
    ['100 headers', `${head(...manyHeaders(99), 'content-length: 2')}ab`, 'ab'],
    ['a few interim answers', `${'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(3)}${answer(200, { body: 'ab' })}`, 'ab'],
    ['one-byte chunks', chunked(`${'1\r\na\r\n'.repeat(5000)}0\r\n\r\n`), 'a'.repeat(5000)],
    ['a chunk extension', chunked('2;a=b\r\nab\r\n0\r\n\r\n'), 'ab'],
    ['trailers', chunked('2\r\nab\r\n0\r\nx-trailer: 1\r\n\r\n'), 'ab'],
    ['204 with a body', 'HTTP/1.1 204 No Content\r\ncontent-length: 5\r\n\r\nextra', ''],
    ['HTTP/1.0 until close', 'HTTP/1.0 200 OK\r\n\r\nab', 'ab'],
    ['HTTP/1.0 keep-alive', 'HTTP/1.0 200 OK\r\nconnection: keep-alive\r\ncontent-length: 2\r\n\r\nab', 'ab'],
    ['identity encoding', `${head('content-encoding: identity', 'content-length: 2')}ab`, 'ab'],
  ])('%s is tolerated', async (_name, bytes, expected) => {
    const { server, egress } = await start(onceThenClean(bytes, bytes.startsWith('HTTP/1.0 200 OK\r\n\r\n')))
    const response = await egress.transport(request(server, '/bad'))
    expect(new TextDecoder().decode(await response.bytes())).toBe(expected)
    const next = await egress.transport(request(server))
    expect(new TextDecoder().decode(await next.bytes())).toBe('clean')
  })

  it('repeated headers keep their order', async () => {
    const challenges = ['www-authenticate: Bearer realm="a"', 'WWW-Authenticate: Basic realm="b"']
    const { server, egress } = await start(onceThenClean(head(...challenges, 'content-length: 0'), false))
    const response = await egress.transport(request(server, '/bad'))
    expect(response.headers('www-authenticate')).toEqual(['Bearer realm="a"', 'Basic realm="b"'])
    expect(response.header('www-authenticate')).toBe('Bearer realm="a", Basic realm="b"')
    expect(response.header('toString')).toBeUndefined()
  })

  it('chunk extensions without end are given up', async () => {
    const { server, egress } = await start(onceThenClean(chunked(`2;${'a'.repeat(1024 * 1024)}`), false))
    const outcome = egress.transport(request(server, '/bad')).then(response => response.bytes())
    await expect(outcome).rejects.toMatchObject({ code: expect.stringMatching(/malformed|unreachable/) })
  })
})

describe('unsolicited answers (F08)', () => {
  const secret = answer(200, { body: 'for somebody else' })

  it.each([
    ['in the same packet', 0],
    ['while the connection idles', 30],
  ])('%s never reach another caller', async (_name, delayMs) => {
    const { server, egress } = await start(async connection => {
      for await (const { path } of connection.requests()) {
        const own = answer(200, { body: `own ${path}` })
        if (delayMs === 0) connection.send(own + secret)
        else {
          connection.send(own)
          setTimeout(() => connection.send(secret), delayMs)
        }
      }
    })
    for (let n = 0; n < 4; n++) {
      const body = await egress
        .transport(request(server, `/${n}`))
        .then(response => response.bytes())
        .then(bytes => new TextDecoder().decode(bytes))
        .catch(error => error.code)
      expect(delayMs === 0 ? ['malformed'] : [`own /${n}`]).toContain(body)
      await new Promise(resolve => setTimeout(resolve, delayMs * 2))
    }
    expect(server.connections).toBe(4)
  })

  it('a body after HEAD is not taken for the next answer', async () => {
    const { server, egress } = await start(async connection => {
      for await (const { method, path } of connection.requests()) {
        connection.send(method === 'HEAD' ? `${head('content-length: 38')}${secret}` : answer(200, { body: path }))
      }
    })
    await egress.transport(request(server, '/head', { method: 'HEAD' })).catch(() => {})
    const response = await egress.transport(request(server, '/get'))
    expect(new TextDecoder().decode(await response.bytes())).toBe('/get')
  })

  it('a framing error retires every idle connection of its pool', async () => {
    let waiting = 0
    let release = () => {}
    const together = new Promise<void>(resolve => {
      release = resolve
    })
    const { server, egress } = await start(async connection => {
      for await (const { path } of connection.requests()) {
        if (path === '/together') {
          if (++waiting === 3) release()
          await together
        }
        connection.send(path === '/bad' ? 'garbage\r\n' : answer(200, { body: 'clean' }))
      }
    })
    const warm = () => egress.transport(request(server, '/together')).then(response => response.bytes())
    await Promise.all([warm(), warm(), warm()])
    expect(server.open).toBe(3)
    await expect(egress.transport(request(server, '/bad'))).rejects.toMatchObject({ code: 'malformed' })
    await expect.poll(() => server.open).toBe(0)
    await (await egress.transport(request(server))).bytes()
    expect(server.connections).toBe(4)
  })
})

describe('request headers (F40)', () => {
  const clean: FaultScript = onceThenClean('', false)

  it('sends nothing but its own', async () => {
    const { server, egress } = await start(clean)
    await (await egress.transport(request(server, '/?n=1', { headers: { accept: 'a/b' } }))).bytes()
    expect(server.requests[0]).toEqual({
      method: 'GET',
      path: '/?n=1',
      body: '',
      headers: {
        host: `127.0.0.1:${server.port}`,
        connection: 'keep-alive',
        accept: 'a/b',
        'accept-encoding': 'identity',
        'user-agent': 'portolan/0',
      },
    })
  })

  it.each([
    'authorization',
    'cookie',
    'host',
    'connection',
    'transfer-encoding',
    'content-length',
    'accept-encoding',
    'referer',
    'x-forwarded-for',
    'x-middleware-subrequest',
    'Accept',
    '__proto__',
  ])('refuses the name %s', async name => {
    const { server, egress } = await start(clean)
    const headers = Object.fromEntries([[name, 'canary']])
    await expect(egress.transport(request(server, '/', { headers }))).rejects.toMatchObject({ code: 'internal' })
    expect(server.connections).toBe(0)
  })

  it.each(['a\r\nx-injected: 1', 'a\nb', 'a\0b', 'a\x7fb', '\u{1f600}'])('refuses the value %j', async value => {
    const { server, egress } = await start(clean)
    const credential = { origin: server.origin, id: 'x', authorization: value }
    const expected = { code: 'invalid-request' }
    await expect(egress.transport(request(server, '/', { headers: { accept: value } }))).rejects.toMatchObject(expected)
    await expect(egress.transport(request(server, '/', { credential }))).rejects.toMatchObject(expected)
    expect(server.connections).toBe(0)
  })

  it.each(['ftp://127.0.0.1/', 'file:///etc/passwd', 'http://user:canary@127.0.0.1/'])('refuses %s', async url => {
    const { server, egress } = await start(clean)
    const error = await egress.transport(request(server, '/', { url: new URL(url) })).catch(error => error)
    expect(error.code).toBe('invalid-request')
    expect(JSON.stringify([error.message, error.hint])).not.toContain('canary')
  })
})
