import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type ScriptedRegistry, startScriptedRegistry } from '../../lib/testing/scripted-registry.ts'
import type { ApiAnswer } from './exchange.ts'
import { claimedTypes, hostileLabels, hostileLists, hostileManifests, nameOfType } from './hostile-behaviours.ts'
import { startHostileRegistry } from './hostile-registry.ts'
import { type Api, startApi } from './start-api.ts'
import { writeEnv } from './write-env.ts'

/**
 * A registry that the reader has a login for and that answers as an attacker would. Each attack ends in a notice of
 * its own, the next question is answered, and the login is seen by nobody but that registry.
 */

const password = `canary-${randomBytes(12).toString('hex')}`
const basic = Buffer.from(`anna:${password}`).toString('base64')

const json = (value: unknown) => JSON.stringify(value)

let evil: ScriptedRegistry
let hostile: ScriptedRegistry
let api: Api
let folder: string
const answers: ApiAnswer[] = []

beforeAll(async () => {
  evil = await startScriptedRegistry(() => ({ body: '{}' }))
  hostile = await startHostileRegistry({ ...hostileManifests(evil.origin, password), ...hostileLists(evil.origin) })
  const auth = json({ auths: { [hostile.host]: { auth: basic } } })
  const written = await writeEnv({
    auth,
    registriesConf: `[[registry]]\nlocation = "${hostile.host}"\ninsecure = true\n`,
  })
  folder = written.folder
  api = await startApi(written.env)
})
afterAll(async () => {
  await api?.stop()
  await Promise.all([hostile?.close(), evil?.close()])
  await rm(folder, { recursive: true, force: true })
})

async function ask(endpoint: string, query: Readonly<Record<string, string>>): Promise<ApiAnswer> {
  const answer = await api.get(endpoint, query)
  answers.push(answer)
  return answer
}
const ref = (name: string) => ({ ref: `${hostile.host}/${name}:1` })
const repository = (name: string) => ({ repository: `${hostile.host}/${name}` })

/** After every attack: the server serves, the connection to the same registry too, and the login is where it belongs. */
afterEach(async () => {
  expect((await ask('inspect', ref('good'))).json()).toMatchObject({ Labels: { state: 'good' } })
  for (const secret of [password, basic]) {
    for (const { text, headers } of answers.splice(0)) expect(`${text}${json(headers)}`).not.toContain(secret)
    expect(api.log()).not.toContain(secret)
    expect(json(evil.requests)).not.toContain(secret)
  }
  expect(api.log()).not.toContain('unhandled')
  expect(api.log()).not.toContain('request failed')
})

type Row = readonly [name: string, code: string, words: RegExp]

describe('what a manifest request is answered with', () => {
  const rows: readonly Row[] = [
    ['large-manifest', 'too-large', /4194304 bytes/],
    ['large-manifest-chunked', 'too-large', /4194304 bytes/],
    ['deep-json', 'too-large', /nested more than 128 levels/],
    ['deep-object', 'too-large', /nested more than 128 levels/],
    ['deep-config', 'too-large', /config.* nested more than 128 levels/],
    ['not-json', 'malformed', /not valid JSON/],
    ['not-utf8', 'malformed', /not valid UTF-8/],
    ['no-object', 'malformed', /not a JSON object/],
    ['null-document', 'malformed', /not a JSON object/],
    ['doubled-key', 'malformed', /“config” twice/],
    ['two-spellings', 'malformed', /“config” in more than one way/],
    ['wrong-config-digest', 'malformed', /wrong digest/],
    ['wrong-config-size', 'malformed', /announces \d+ bytes, the blob has \d+/],
    ['unsafe-size', 'malformed', /not a whole number of bytes/],
    ['negative-size', 'malformed', /not a whole number of bytes/],
    ['digest-as-path', 'malformed', /digest/],
    ['digest-as-url', 'malformed', /digest/],
    ['huge-config', 'too-large', /5242880 bytes/],
    ['cyclic', 'malformed', /wrong digest/],
    ['deep-index', 'malformed', /nested too deep/],
    ['wide-index', 'too-large', /600 manifests/],
    ['index-without-image', 'not-found', /holds no image/],
    ['html-error', 'unreachable', /own error 500/],
    ['html-success', 'malformed', /JSON/],
    ['rate-limit-absurd', 'rate-limited', /asks to wait/],
    ['rate-limit-date', 'rate-limited', /asks to wait/],
    ['rate-limit-nonsense', 'rate-limited', /asks to wait/],
    ['gzip', 'malformed', /encoded body/],
    ['brotli', 'malformed', /encoded body/],
    ['redirect-manifest', 'forbidden-address', /redirects to localhost:\d+/],
    ['redirect-metadata', 'forbidden-address', /redirects to 169\.254\.169\.254/],
    ['redirect-scheme', 'malformed', /redirects to something that is no address/],
    ['redirect-loop', 'malformed', /redirects more than 2 times/],
    ['redirect-nowhere', 'malformed', /without saying where/],
    ['redirect-blob-metadata', 'forbidden-address', /169\.254\.169\.254 is a link-local or cloud metadata address/],
    ['redirect-blob-private', 'forbidden-address', /10\.0\.0\.1 is a private address/],
    ['redirect-blob', 'malformed', /wrong digest/],
    ['echo-login', 'unauthorized', /does not let the stored login read/],
    ['endless-headers', 'malformed', /more than 100 headers/],
  ]

  it.each(rows)('%s: %s, %s', async (name, code, words) => {
    const answer = await ask('inspect', ref(name))
    const { error } = answer.json()
    expect(error).toMatchObject({ code, message: expect.stringMatching(words), hint: expect.stringMatching(/\w/) })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.headers['cache-control']).toBe('private, no-store')
  })

  it('waits for no Retry-After beyond a reader’s patience, and passes at most a day on', async () => {
    const answer = await ask('inspect', ref('rate-limit-absurd'))
    expect(answer.status).toBe(429)
    expect(answer.headers['retry-after']).toBe('86400')
  })

  it('shows a registry’s page as one line of text', async () => {
    const { error } = (await ask('inspect', ref('html-error'))).json()
    expect(error.registry).toEqual({ status: 500, message: 'Oops' })
  })

  it('keeps what the registry repeats of the login to itself', async () => {
    const { error } = (await ask('inspect', ref('echo-login'))).json()
    expect(error.registry).toEqual({ status: 403, code: 'DENIED', message: 'No: Basic [redacted] is [redacted]' })
  })

  it('follows a blob to another host without the login', async () => {
    await ask('inspect', ref('redirect-blob'))
    const [request] = evil.requests.filter(({ path }) => path === '/blob')
    expect(request?.headers.authorization).toBeUndefined()
  })
})

describe('what is shown on pages of other sites', () => {
  const names = Object.keys(hostileManifests('http://127.0.0.1:1', ''))
  const show = async (path: string) => {
    const answer = await api.ask('GET', path)
    answers.push(answer)
    return answer
  }

  it.each(names)('%s leaves a badge, a card and a frame, and nothing that runs', async name => {
    const reference = `${hostile.host}/${name}:1`
    const badge = await show(`/badge/size/${reference}.svg`)
    // A registry that leads to a forbidden address has its own status; what else it does is told with 200.
    expect(badge.status).toBe(/^redirect-(?:manifest|metadata|blob-metadata|blob-private)$/.test(name) ? 403 : 200)
    expect(badge.headers['content-type']).toBe('image/svg+xml; charset=utf-8')
    const card = await show(`/card/${reference}.png`)
    expect(card.headers['content-type']).toBe('image/png')
    const frame = await show(`/embed/${reference}`)
    expect(frame.headers['content-type']).toBe('text/html; charset=utf-8')
    for (const { headers } of [badge, card, frame])
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; .*sandbox/)
    for (const { text } of [badge, frame]) expect(text).not.toMatch(/<script|\son\w+=|\u202e/i)
  })

  it('is no address that is longer than any', async () => {
    for (const path of ['/badge/size/', '/card/', '/embed/', '/oembed?url=']) {
      const answer = await show(`${path}quay.io/a/b${'%41'.repeat(3000)}`)
      expect(answer.status, path).toBe(400)
    }
  })
})

describe('labels of an attacker', () => {
  it.each(['inspect', 'config', 'info', 'containerfile'])(
    'reach the reader as they are, as JSON: %s',
    async endpoint => {
      const answer = await ask(endpoint, ref('labels'))
      expect(answer.status).toBe(200)
      expect(answer.headers).toMatchObject({
        'content-type': 'application/json; charset=utf-8',
        'x-content-type-options': 'nosniff',
      })
      expect(answer.headers['content-security-policy']).toContain('sandbox')
      if (endpoint === 'inspect') expect(answer.json().Labels).toEqual(hostileLabels)
    },
  )
})

/** A registry chooses the media types in its answers, and a browser would act on them. */
describe('media types of an attacker', () => {
  it.each(claimedTypes)('%s is never served as itself', async type => {
    const name = nameOfType(type)
    for (const [endpoint, query] of [
      ['manifest', ref(`manifest-${name}`)],
      ['config', { ...ref(`config-${name}`), raw: '1' }],
    ] as const) {
      const { headers } = await ask(endpoint, query)
      expect(headers['content-type'], endpoint).toMatch(/^application\/(?:octet-stream|json; charset=utf-8)$/)
    }
  })
})

describe('lists of an attacker', () => {
  it('null is an empty list', async () => {
    expect((await ask('list-tags', repository('tags-null'))).json().Tags).toEqual([])
  })

  it('leaves out what is no tag', async () => {
    expect((await ask('list-tags', repository('tags-odd'))).json().Tags).toEqual(['1', 'ok'])
  })

  it('a page of a million tags is too large', async () => {
    const { error } = (await ask('list-tags', repository('tags-large-page'))).json()
    expect(error).toMatchObject({ code: 'too-large', message: expect.stringContaining('8388608 bytes') })
  })

  it('pages without end are cut off at a million tags, and the answer says so', async () => {
    const answer = await ask('tags', { ...repository('tags-million'), limit: '5' })
    expect(answer.json()).toMatchObject({ all: 1_000_000, truncated: true, rows: { length: 5 } })
  })

  it('refuses to read a million manifests for one sorted page', async () => {
    const answer = await ask('tags', { ...repository('tags-million'), limit: '5', sort: '-created' })
    expect(answer.json().error).toMatchObject({ code: 'too-large', hint: expect.stringMatching(/filter/i) })
  })

  it('names some of the aliases of a tag, however many there are', async () => {
    const answer = await ask('tags', { ...repository('tags-of-one-digest'), limit: '500', details: '1' })
    const rows: readonly { readonly aliases: readonly string[]; readonly tag: string }[] = answer.json().rows
    expect(rows).toHaveLength(500)
    for (const { aliases, tag } of rows) {
      expect(aliases).toHaveLength(50)
      expect(aliases).not.toContain(tag)
    }
  })

  it('a page that leads to itself is read once', async () => {
    const before = hostile.requests.length
    expect((await ask('list-tags', repository('tags-loop'))).json().Tags).toEqual(['1', '2', '1', '2'])
    expect(hostile.requests.slice(before).filter(({ path }) => path.includes('tags-loop')).length).toBeLessThanOrEqual(
      3,
    )
  })

  it('a page elsewhere is asked for here', async () => {
    expect((await ask('list-tags', repository('tags-elsewhere'))).json().Tags).toEqual(['1', '2'])
    expect(hostile.lines()).toContain('GET /v2/tags-elsewhere/tags/list?n=5&last=1')
  })

  it('deep JSON is refused', async () => {
    const { error } = (await ask('list-tags', repository('tags-deep'))).json()
    expect(error).toMatchObject({ code: 'too-large', message: expect.stringContaining('nested') })
  })

  it('a catalog has only names, and its next page is here', async () => {
    const answer = (await ask('repositories', { registry: hostile.host })).json()
    expect(answer).toEqual({ listable: true, registry: hostile.host, repositories: ['good'], next: 'good' })
    const second = (await ask('repositories', { registry: hostile.host, cursor: 'good' })).json()
    expect(second.next).toBeUndefined()
  })

  it('nobody else was asked', () => {
    expect(evil.lines().filter(line => line !== 'GET /blob')).toEqual([])
  })
})
