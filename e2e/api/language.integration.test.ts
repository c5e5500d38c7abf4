import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from './start-api.ts'
import { writeEnv } from './write-env.ts'

/** What an answer tells people is told in the language of the request: the cookie, then Accept-Language. */

let folder: string
let api: Api

beforeAll(async () => {
  const { folder: made, env } = await writeEnv()
  folder = made
  api = await startApi(env)
})
afterAll(async () => {
  await api?.stop()
  await rm(folder, { recursive: true, force: true })
})

type Headers = Readonly<Record<string, string>>

const korean: readonly (readonly [string, Headers])[] = [
  ['the cookie', { cookie: 'theme=dark; portolan-language=ko' }],
  ['Accept-Language', { 'accept-language': 'ko-KR,ko;q=0.9,en;q=0.8' }],
  ['the cookie against the browser', { cookie: 'portolan-language=ko', 'accept-language': 'en' }],
]
const english: readonly (readonly [string, Headers])[] = [
  ['nothing, as curl does', {}],
  ['Accept-Language', { 'accept-language': 'en-GB' }],
  ['a language that is not spoken', { 'accept-language': 'fr' }],
  ['the cookie against the browser', { cookie: 'portolan-language=en', 'accept-language': 'ko' }],
]

const varies = /(?=.*\bCookie\b)(?=.*\bAccept-Language\b)/i

/** One of each: what was typed, what is not there, who may be asked, what a request holds. */
const failures = [
  ['inspect', { ref: 'UPPER' }, 400],
  ['inspect', { ref: 'samples.localhost/course/httpd:no-such-tag' }, 404],
  ['inspect', { ref: '127.0.0.1:1/a/b:1' }, 403],
  ['inspect', {}, 400],
] as const

describe.each(failures)('the failure of %s %j', (endpoint, question, status) => {
  it.each(korean)('is told in Korean to who asks for it by %s', async (_, headers) => {
    const answer = await api.get(endpoint, question, { headers })
    expect(answer.status).toBe(status)
    expect(answer.headers['content-language']).toBe('ko')
    expect(answer.headers.vary).toMatch(varies)
    const { message, hint } = answer.json().error
    for (const text of [message, hint]) expect(text).toMatch(/[가-힣]/)
  })

  it.each(english)('is told in English to who asks by %s', async (_, headers) => {
    const answer = await api.get(endpoint, question, { headers })
    expect(answer.status).toBe(status)
    expect(answer.headers['content-language']).toBe('en')
    expect(answer.headers.vary).toMatch(varies)
    expect(JSON.stringify(answer.json())).not.toMatch(/[가-힣]/)
  })
})

describe('an answer with words in it', () => {
  it('tells what is known of registries in Korean, and the names of products as they are', async () => {
    const answer = await api.get('registries', {}, { headers: { 'accept-language': 'ko' } })
    expect(answer.headers['content-language']).toBe('ko')
    expect(answer.headers.vary).toMatch(varies)
    const redHat = answer
      .json()
      .registries.find(({ host }: { readonly host: string }) => host === 'registry.access.redhat.com')
    expect(redHat.title).toMatch(/^Red Hat [가-힣]+$/)
    const told = [
      ...redHat.classes.map(({ reason }: { readonly reason: string }) => reason),
      ...Object.values<{ readonly why: string }>(redHat.capabilities).map(({ why }) => why),
      ...Object.values<string>(redHat.facts),
      ...redHat.login.tried,
    ]
    expect(told.filter(text => !/[가-힣]/.test(text))).toEqual([])
  })

  it('tells what kind of tag a name looks like', async () => {
    const question = { repository: 'samples.localhost/course/httpd' }
    const answer = await api.get('tags', question, { headers: { 'accept-language': 'ko' } })
    const [row] = answer.json().rows
    expect(row.reason).toMatch(/[가-힣]/)
  })

  it('has no language where there is nothing to tell', async () => {
    const question = { ref: 'samples.localhost/course/httpd:latest' }
    const answer = await api.get('manifest', question, { headers: { 'accept-language': 'ko' } })
    expect(answer.headers['content-language']).toBeUndefined()
    expect(answer.headers.vary).not.toMatch(/accept-language/i)
  })
})

/** Both headers are anybody's to write; Node takes at most 16 KiB of them. */
describe('a hostile language', () => {
  const attacks = [
    '__proto__',
    'constructor',
    'toString;q=1, hasOwnProperty',
    '../../../etc/passwd',
    '<script>alert(1)</script>',
    '%0d%0aSet-Cookie:x=1',
    'ko;q=Infinity, en;q=NaN',
    ','.repeat(14_000),
    'ko-'.repeat(4_600),
    `${Array.from({ length: 1_500 }, (_, index) => `x${index}`).join(',')},ko`,
  ]

  it.each(attacks)('%.30j does no harm', async text => {
    for (const headers of [
      { 'accept-language': text },
      { cookie: `portolan-language=${text}` },
      { cookie: `portolan-language=${text.slice(0, 7_000)}`, 'accept-language': text.slice(0, 7_000) },
    ] as const) {
      const answer = await api.get('inspect', { ref: 'UPPER' }, { headers })
      expect(answer.status).toBe(400)
      expect(['en', 'ko']).toContain(answer.headers['content-language'])
      expect(answer.json().error).toMatchObject({
        code: 'invalid-reference',
        message: expect.stringContaining('UPPER'),
      })
      // Nothing of it comes back.
      expect(answer.headers['set-cookie']).toBeUndefined()
      if (text.length > 20) expect(answer.text + JSON.stringify(answer.headers)).not.toContain(text.slice(0, 20))
    }
    expect((await api.ask('GET', '/api/health')).status).toBe(200)
  })

  it('leaves the process as it was', () => {
    expect(api.log()).not.toMatch(/unhandled|request failed/)
  })
})
