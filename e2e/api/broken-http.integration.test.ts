import { rm } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { answer, type FaultConnection, type FaultServer, startFaultServer } from '../../lib/testing/fault-server.ts'
import { type Api, startApi } from './start-api.ts'
import { writeEnv } from './write-env.ts'

/** Bytes that are no HTTP, or too much of it, in the place of a manifest. Slow ones are the transport's own tests. */

const type = 'content-type: application/vnd.oci.image.manifest.v1+json\r\n'
const ok = (headers: string, body = '{}') => `HTTP/1.1 200 OK\r\n${type}${headers}\r\n${body}`
const kibibyte = 'x'.repeat(1024)

/** Sends chunks until the client has had enough. */
async function endless({ send, socket }: FaultConnection): Promise<void> {
  send(ok('transfer-encoding: chunked\r\n', ''))
  const chunk = `10000\r\n${kibibyte.repeat(64)}\r\n`
  while (!socket.destroyed) {
    send(chunk)
    await new Promise<void>(resolve => setImmediate(resolve))
  }
}

/** Bytes whose end is told in two ways. */
const framing = /not valid HTTP|another length than it announced/

type Fault = string | ((connection: FaultConnection) => void | Promise<void>)

const rows: readonly (readonly [name: string, fault: Fault, code: string, words: RegExp])[] = [
  ['two lengths', ok('content-length: 2\r\ncontent-length: 4\r\n'), 'malformed', framing],
  ['two equal lengths', ok('content-length: 2\r\ncontent-length: 2\r\n'), 'malformed', framing],
  ['a length and chunks', ok('content-length: 2\r\ntransfer-encoding: chunked\r\n'), 'malformed', framing],
  ['a negative length', ok('content-length: -2\r\n'), 'malformed', /not valid HTTP/],
  ['a length of 2^63', ok('content-length: 9223372036854775808\r\n'), 'too-large', /4194304 bytes/],
  ['a length of 1 TB', ok('content-length: 1000000000000\r\n'), 'too-large', /4194304 bytes/],
  ['more than its length', ok('content-length: 2\r\n', '{}HTTP/1.1 200 OK\r\n\r\n'), 'malformed', /not valid HTTP/],
  ['a bad chunk size', ok('transfer-encoding: chunked\r\n', 'zz\r\n{}\r\n'), 'malformed', /not valid HTTP/],
  ['gzip in transfer', ok('transfer-encoding: gzip, chunked\r\n', '0\r\n\r\n'), 'malformed', /encoded|not valid HTTP/],
  ['no HTTP', 'SSH-2.0-OpenSSH_9.2p1\r\n', 'malformed', /not valid HTTP/],
  [
    'a header of 64 KiB',
    ok(`x: ${kibibyte.repeat(64)}\r\ncontent-length: 2\r\n`),
    'malformed',
    /headers larger than 16 KiB/,
  ],
  ['a header without a name', ok(': x\r\ncontent-length: 2\r\n'), 'malformed', /not valid HTTP/],
  ['endless interim answers', 'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(1000), 'malformed', /endless interim answers/],
  ['an endless body', endless, 'too-large', /4194304 bytes/],
  [
    'half of its body',
    ({ send, socket }) => {
      send(ok('content-length: 10\r\n'))
      socket.end()
    },
    'unreachable',
    /closed the connection before/,
  ],
  ['nothing', ({ reset }) => reset(), 'unreachable', /closed the connection before/],
]

const servers: FaultServer[] = []
let api: Api
let folder: string

beforeAll(async () => {
  for (const [, fault] of rows) {
    const server = await startFaultServer(async connection => {
      for await (const request of connection.requests()) {
        if (request.path === '/v2/' || request.path.includes('/tags/'))
          connection.send(answer(200, { body: '{"tags":["1"]}' }))
        else if (typeof fault === 'string') connection.send(fault)
        else await fault(connection)
      }
    })
    servers.push(server)
  }
  const conf = servers.map(({ port }) => `[[registry]]\nlocation = "127.0.0.1:${port}"\ninsecure = true\n`)
  const written = await writeEnv({ registriesConf: conf.join('\n') })
  folder = written.folder
  api = await startApi(written.env)
})
afterAll(async () => {
  await api?.stop()
  await Promise.all(servers.map(server => server.close()))
  await rm(folder, { recursive: true, force: true })
})
afterEach(() => {
  expect(api.log()).not.toContain('unhandled')
  expect(api.log()).not.toContain('request failed')
})

describe('a manifest answered with', () => {
  it.each(rows.map(([name, , code, words], index) => [name, code, words, index] as const))(
    '%s',
    async (_, code, words, index) => {
      const host = `127.0.0.1:${servers[index]?.port}`
      const { status, json } = await api.get('manifest', { ref: `${host}/a/b:1` })
      expect(status).toBeGreaterThanOrEqual(400)
      expect(json().error).toMatchObject({
        code,
        message: expect.stringMatching(words),
        hint: expect.stringMatching(/\w/),
        host,
      })
      // The next question to the same registry finds a clean connection.
      expect((await api.get('list-tags', { repository: `${host}/a/b` })).json().Tags).toEqual(['1'])
    },
  )

  it('leaves no connection behind', async () => {
    for (let tries = 0; tries < 100; tries += 1) {
      const { upstream } = (await api.ask('GET', '/api/health')).json()
      if (upstream.inFlight === 0 && upstream.openSockets === 0) return
      await new Promise(resolve => setTimeout(resolve, 100))
    }
    expect((await api.ask('GET', '/api/health')).json().upstream).toMatchObject({ inFlight: 0, openSockets: 0 })
  })
})

describe('readers who leave', () => {
  it('end what was asked for them', async () => {
    const index = rows.findIndex(([name]) => name === 'an endless body')
    const leaving = new AbortController()
    const host = `127.0.0.1:${servers[index]?.port}`
    const asked = api.get('manifest', { ref: `${host}/a/c:1` }, { signal: leaving.signal })
    leaving.abort()
    await expect(asked).rejects.toThrow()
    expect((await api.get('inspect', { ref: 'samples.localhost/course/httpd' })).status).toBe(200)
  })
})
