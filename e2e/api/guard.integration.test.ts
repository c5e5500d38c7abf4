import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endpoints } from '#lib/contract/endpoints'
import { type ScriptedRegistry, startScriptedRegistry } from '../../lib/testing/scripted-registry.ts'
import { type Api, ownPage, startApi } from './start-api.ts'
import { writeEnv } from './write-env.ts'

/** Who may call the API, and whom it may talk to, in personal mode. */

let folder: string
let env: Readonly<Record<string, string>>
let api: Api
let registry: ScriptedRegistry

beforeAll(async () => {
  ;({ folder, env } = await writeEnv())
  registry = await startScriptedRegistry(({ path }) =>
    path === '/v2/' ? { body: '{}' } : path.endsWith('/tags/list') ? { body: '{"tags":["1"]}' } : { status: 404 },
  )
  api = await startApi(env)
})
afterAll(async () => {
  await api?.stop()
  await registry?.close()
  await rm(folder, { recursive: true, force: true })
})

const gets = [
  ...Object.values(endpoints).flatMap(({ method, path }) => (method === 'GET' ? [`/api/v1/${path}`] : [])),
  '/api/v1/openapi.json',
  '/api/health',
]
/** Other sites may ask for these, but get nothing that is the reader's own: see viewer.ts in lib/server/share. */
const shown = [
  '/badge/size/samples.localhost/course/httpd:latest.svg',
  '/card/samples.localhost/course/httpd:latest.png',
  '/embed/samples.localhost/course/httpd:latest',
  '/oembed?url=http%3A%2F%2Flocalhost%2Fimage%2Fsamples.localhost%2Fcourse%2Fhttpd%3Alatest',
]
/** Of these the body names a registry; into the last one an archive is put. */
const hostPosts = ['confirm', 'login-test']
const posts = [...hostPosts, 'import?name=team/app:1']

/** https://en.wikipedia.org/wiki/DNS_rebinding: the other site's name is in Host, whatever it resolves to. */
describe('a Host that is not ours', () => {
  const port = () => api.host.split(':')[1]
  const foreign = [
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.nip.io',
    '10.0.0.1',
    '0.0.0.0',
    '[fe80::1]',
    'localhost@evil.example',
  ]

  it.each(foreign)('“%s” is refused everywhere', async name => {
    for (const host of [name, `${name}:${port()}`])
      for (const path of [...gets, ...shown]) {
        const answer = await api.ask('GET', path, { headers: { host } })
        expect(answer.status, `${path} under ${host}`).toBe(403)
        expect(answer.json().error).toMatchObject({
          code: 'forbidden-address',
          hint: expect.stringContaining('localhost'),
        })
      }
  })

  it.each(foreign)('“%s” changes nothing, even from a page of that name', async name => {
    for (const endpoint of posts) {
      const headers = { ...ownPage(`http://${name}`), host: name }
      expect((await api.post(endpoint, { registry: registry.host }, { headers })).status).toBe(403)
    }
  })

  it.each(['localhost', '127.0.0.1', '[::1]', 'LOCALHOST'])('%s is ours', async name => {
    expect((await api.ask('GET', '/api/health', { headers: { host: `${name}:${port()}` } })).status).toBe(200)
  })
})

/** https://www.w3.org/TR/fetch-metadata/ */
describe('another site', () => {
  it.each(['cross-site', 'same-site', 'nonsense'])('may not ask for anything (Sec-Fetch-Site: %s)', async site => {
    for (const path of gets) {
      const answer = await api.ask('GET', path, { headers: { 'sec-fetch-site': site, origin: 'https://evil.example' } })
      expect(answer.status, path).toBe(403)
      expect(answer.json().error).toMatchObject({
        code: 'forbidden-address',
        message: expect.stringContaining('Other sites'),
      })
    }
  })

  it.each([
    ['no Origin', { 'sec-fetch-site': 'same-origin' }],
    ['the null origin', { origin: 'null', 'sec-fetch-site': 'same-origin' }],
    ['another origin', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['another origin that claims to be ours', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
    ['another port', { origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' }],
    ['https', { origin: 'https://HOST', 'sec-fetch-site': 'same-origin' }],
    ['no Sec-Fetch-Site', { origin: 'http://HOST' }],
    ['a link', { origin: 'http://HOST', 'sec-fetch-site': 'none' }],
  ])('cannot POST with %s', async (_, given) => {
    const headers = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, value.replace('HOST', api.host)]),
    )
    for (const endpoint of posts) {
      const answer = await api.post(
        endpoint,
        { registry: registry.host },
        { headers: { 'content-type': 'application/json', ...headers } },
      )
      expect(answer.status, endpoint).toBe(403)
      expect(answer.json().error.code).toBe('forbidden-address')
    }
    expect(registry.requests).toEqual([])
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])(
    'cannot POST what a form can send: %s',
    async type => {
      const headers = { ...ownPage(api.origin), 'content-type': type }
      const answer = await api.post('confirm', { registry: registry.host }, { headers })
      expect(answer.status).toBe(400)
      expect(answer.json().error.code).toBe('invalid-request')
    },
  )
})

describe('a body that is none', () => {
  it.each([
    ['not JSON', 'registry=x', /not valid JSON/],
    ['deep', '['.repeat(30_000), /not valid JSON|request is not valid/],
    ['larger than 64 KiB', JSON.stringify({ registry: 'x'.repeat(70_000) }), /larger than 65536 bytes/],
    ['empty', '', /not valid JSON/],
    ['another shape', '{"registry":["quay.io"]}', /registry/],
    ['one member more', '{"registry":"quay.io","then":1}', /then/],
    ['a prototype', '{"__proto__":{"registry":"quay.io"}}', /registry/],
  ])('%s', async (_, body, words) => {
    const answer = await api.ask('POST', '/api/v1/confirm', { headers: ownPage(api.origin), body })
    expect(answer.status).toBe(400)
    expect(answer.json().error).toMatchObject({ code: 'invalid-request', message: expect.stringMatching(words) })
  })
})

describe('what is no reference', () => {
  const texts = [
    ...[' ', 'a b', 'x:', 'x@sha256:zz', 'x@md5:d41d8cd98f00b204e9800998ecf8427e', '../../etc/passwd', 'x/../y'],
    ...[
      'quay.io//x',
      'quay.io/x/',
      '/x',
      'https://quay.io/x',
      'file:///etc/passwd',
      'user:pw@quay.io/x',
      'quay.io/x?y',
    ],
    ...[
      'quay.io/x#y',
      'quay.io/x%2f..%2fy',
      'x\u0000y',
      'x\r\nHost: evil.example',
      'quay.io/\u0445',
      '\u202equay.io/x',
    ],
    ...[
      '[::1/x',
      '[fe80::1%25eth0]:5000/x',
      '::1/x',
      'quay.io:/x',
      'quay.io:x/y',
      'quay.io:99999/x',
      `x:${'a'.repeat(129)}`,
    ],
    ...[`${'a'.repeat(256)}`, `quay.io/${'a/'.repeat(200)}b`, '-/x', '.', '..', '@', ':', '<script>', '$(id)', `'"`],
  ]
  it.each(texts)('%j as a reference', async text => {
    for (const endpoint of ['inspect', 'manifest', 'config', 'info', 'containerfile', 'referrers']) {
      const answer = await api.get(endpoint, { ref: text })
      expect(answer.status, `${endpoint}: ${answer.text}`).toBe(400)
      expect(answer.json().error).toMatchObject({
        code: 'invalid-reference',
        message: expect.stringMatching(/\w/),
        hint: expect.stringMatching(/\w/),
      })
    }
  })

  const hosts = [
    ...[
      'quay.io/x',
      'quay.io?x',
      'quay.io#x',
      'user:pw@quay.io',
      'quay.io@evil.example',
      'https://quay.io',
      'a b',
      '..',
      '/',
    ],
    ...[
      'quay.io:',
      'quay.io:x',
      'quay.io:99999',
      '[::1',
      '\u0445.io',
      'x\r\ny',
      '%2e',
      'quay.io\\@evil.example',
      '*.io',
    ],
  ]
  it.each(hosts)('%j as a registry', async host => {
    const answers = [
      ...(await Promise.all(['registry', 'repositories'].map(endpoint => api.get(endpoint, { registry: host })))),
      ...(await Promise.all(hostPosts.map(endpoint => api.post(endpoint, { registry: host })))),
    ]
    for (const answer of answers) {
      expect(answer.status, answer.text).toBe(400)
      expect(answer.json().error.code).toBe('invalid-reference')
    }
  })

  it('longer than any reference', async () => {
    expect((await api.get('inspect', { ref: 'a'.repeat(1025) })).json().error.code).toBe('invalid-request')
  })
})

/** Whether confirmed or not: SECURITY of every cloud rests on nobody being led to these. */
describe('link-local, metadata and other addresses that are never dialled', () => {
  const never = [
    ...[
      '169.254.169.254',
      '169.254.169.254:80',
      '169.254.170.2',
      '[fe80::1]:5000',
      '[fd00:ec2::254]',
      '[fd00:ec2::254]:80',
    ],
    ...['100.100.100.200', '168.63.129.16', '0.0.0.0:80', '[::]:80', '224.0.0.1', '255.255.255.255', '192.0.2.1'],
    ...[
      '2852039166:80',
      '0xa9fea9fe:80',
      '0xA9.0xFE.0xA9.0xFE',
      '0251.0376.0251.0376',
      '169.254.43518',
      '169.16689662',
    ],
    ...[
      '[::ffff:a9fe:a9fe]:80',
      '[64:ff9b::a9fe:a9fe]',
      '[2002:a9fe:a9fe::1]',
      '[fec0::1]',
      '[ff02::1]',
      '[0:0:0:0:0:0:0:0]',
    ],
  ]
  it.each(never)('%s', async host => {
    const refused = {
      code: 'forbidden-address',
      message: expect.stringMatching(/\w/),
      hint: expect.stringMatching(/\w/),
    }
    expect((await api.get('inspect', { ref: `${host}/a/b:1` })).json().error).toMatchObject(refused)
    expect((await api.get('repositories', { registry: host })).json().error).toMatchObject(refused)
    const confirmed = await api.post('confirm', { registry: host })
    expect(confirmed.status, confirmed.text).toBe(403)
    expect(confirmed.json().error).toMatchObject(refused)
    expect((await api.get('inspect', { ref: `${host}/a/b:1` })).json().error).toMatchObject(refused)
  })
})

describe('a registry on this machine that nothing names', () => {
  const port = () => registry.host.split(':')[1]

  it('is not reached by another spelling of its address', async () => {
    for (const name of ['2130706433', '0x7f000001', '0x7f.1', '0177.0.0.1', '127.1', '127.0.1', '[::ffff:7f00:1]']) {
      const host = `${name}:${port()}`
      const answer = await api.get('list-tags', { repository: `${host}/a/b` })
      expect(answer.status, host).toBe(403)
      await api.post('confirm', { registry: host })
      expect((await api.get('list-tags', { repository: `${host}/a/b` })).status, host).toBe(403)
    }
    expect(registry.requests).toEqual([])
  })

  it('asks first, once, and is remembered over a restart', async () => {
    const repository = `${registry.host}/a/b`
    const first = await api.get('list-tags', { repository })
    expect(first.status).toBe(403)
    expect(first.json().error).toMatchObject({
      code: 'confirmation-needed',
      message: `Portolan has not talked to ${registry.host} yet, and it is on this machine or your network.`,
      host: registry.host,
    })
    expect(registry.requests).toEqual([])

    expect((await api.post('confirm', { registry: registry.host })).json()).toEqual({
      registry: registry.host,
      confirmed: true,
    })
    expect((await api.get('list-tags', { repository })).json().Tags).toEqual(['1'])

    await api.stop()
    api = await startApi(env)
    expect((await api.get('list-tags', { repository })).json().Tags).toEqual(['1'])
  })

  it('is asked about again on another port or name', async () => {
    for (const host of ['127.0.0.1:1', 'localhost:1', '127.0.0.2:1', `localhost:${port()}`])
      expect((await api.get('list-tags', { repository: `${host}/a/b` })).json().error.code, host).toBe(
        'confirmation-needed',
      )
  })

  it('is never Portolan itself', async () => {
    await api.post('confirm', { registry: api.host })
    const { error } = (await api.get('list-tags', { repository: `${api.host}/a/b` })).json()
    expect(error).toMatchObject({ code: 'forbidden-address', message: expect.stringContaining('Portolan itself') })
  })
})
