import { randomBytes } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ScriptedRegistry, startScriptedRegistry } from '../../lib/testing/scripted-registry.ts'
import { digestOf, image } from './hostile-registry.ts'
import { type Api, startApi } from './start-api.ts'
import { writeEnv } from './write-env.ts'

/** Where a login goes, and what is shown once it is gone. */

const canary = () => `canary-${randomBytes(12).toString('hex')}`
const basic = (password: string) => Buffer.from(`anna:${password}`).toString('base64')
const authFile = (auths: Readonly<Record<string, string>>) =>
  JSON.stringify({
    auths: Object.fromEntries(Object.entries(auths).map(([key, password]) => [key, { auth: basic(password) }])),
  })
const insecure = (hosts: readonly string[]) =>
  hosts.map(host => `[[registry]]\nlocation = "${host}"\ninsecure = true\n`).join('\n')

describe('a token service that a registry chooses', () => {
  const password = canary()
  let evil: ScriptedRegistry
  let api: Api
  let folder: string
  const registries: ScriptedRegistry[] = []

  /** What a registry names as its realm, given its own origin and the evil one. */
  const realms: readonly (readonly [what: string, realm: (own: string, evil: string) => string])[] = [
    ['another port of the same host', (_, other) => `${other}/token`],
    ['another name of the same address', own => `${own.replace('127.0.0.1', 'localhost')}/token`],
    ['another domain', () => 'https://auth.evil.example/token'],
    ['the metadata service', () => 'http://169.254.169.254/latest/meta-data'],
    ['a number that is an address', (_, other) => `http://2130706433:${other.split(':')[2]}/token`],
    ['a login in the address', own => own.replace('://', '://anna:x@')],
    ['no web address', () => 'file:///etc/passwd'],
    ['nothing', () => ''],
    ['a relative address', () => '/token'],
  ]

  beforeAll(async () => {
    evil = await startScriptedRegistry(() => ({ body: '{"token":"x"}' }))
    for (const [, realm] of realms) {
      let challenge = ''
      const registry = await startScriptedRegistry(() => ({ status: 401, headers: { 'www-authenticate': challenge } }))
      challenge = `Bearer realm="${realm(registry.origin, evil.origin)}",service="x"`
      registries.push(registry)
    }
    const hosts = registries.map(({ host }) => host)
    const written = await writeEnv({
      auth: authFile(Object.fromEntries(hosts.map(host => [host, password]))),
      registriesConf: insecure(hosts),
    })
    folder = written.folder
    api = await startApi(written.env)
  })
  afterAll(async () => {
    await api?.stop()
    await Promise.all([evil, ...registries].map(server => server?.close()))
    await rm(folder, { recursive: true, force: true })
  })

  it.each(realms.map(([what], index) => [what, index] as const))('is not %s', async (_, index) => {
    const registry = registries[index]
    const answer = await api.get('inspect', { ref: `${registry?.host}/a/b:1` })
    expect(answer.status, answer.text).toBe(403)
    expect(answer.json().error).toMatchObject({
      code: 'forbidden-address',
      message: expect.stringContaining('is not accepted as the token service'),
      hint: expect.stringContaining('Nothing was sent there'),
    })
    const login = (await api.post('login-test', { registry: registry?.host })).json()
    expect(login).toMatchObject({ ok: false, error: { code: 'forbidden-address' } })
  })

  it('saw neither a request nor a login', () => {
    expect(evil.requests).toEqual([])
    for (const { requests } of registries) {
      expect(requests.length).toBeGreaterThan(0)
      expect(JSON.stringify(requests)).not.toContain(basic(password))
    }
    expect(api.log()).not.toContain(password)
    expect(api.log()).not.toContain(basic(password))
  })
})

describe('a login that is taken away', () => {
  const [first, second] = [canary(), canary()]
  let registry: ScriptedRegistry
  let api: Api
  let folder: string
  let env: Readonly<Record<string, string>>
  let accepted = first
  const content = image({ Labels: { secret: 'of-the-first-login' } })

  const login = (auths: Readonly<Record<string, string>>) => writeFile(env.REGISTRY_AUTH_FILE ?? '', authFile(auths))

  beforeAll(async () => {
    registry = await startScriptedRegistry(request => {
      if (request.headers.authorization !== `Basic ${basic(accepted)}`)
        return { status: 401, headers: { 'www-authenticate': 'Basic realm="private"' } }
      const rest = /^\/v2\/team-[ab]\/image(\/.+)$/.exec(request.path)?.[1]
      return (rest && content(rest, request)) || { body: '{}' }
    })
    ;({ folder, env } = await writeEnv({ registriesConf: insecure([registry.host]) }))
    await login({ [registry.host]: first })
    api = await startApi(env)
  })
  afterAll(async () => {
    await api?.stop()
    await registry?.close()
    await rm(folder, { recursive: true, force: true })
  })

  const endpoints = ['inspect', 'manifest', 'config', 'info', 'containerfile']
  const digest = digestOf((content('/manifests/1', {} as never)?.body as string) ?? '')
  const read = (endpoint: string, team = 'team-a') =>
    api.get(endpoint, { ref: `${registry.host}/${team}/image@${digest}` })

  it('leaves nothing to be read that was read with it, by digest or by list', async () => {
    for (const endpoint of endpoints) expect((await read(endpoint)).status, endpoint).toBe(200)
    const tags = { repository: `${registry.host}/team-a/image` }
    expect((await api.get('list-tags', tags)).json().Tags).toEqual(['1'])

    await login({})
    for (const endpoint of endpoints) {
      const answer = await read(endpoint)
      expect(answer.status, endpoint).toBe(401)
      expect(answer.text).not.toContain('of-the-first-login')
    }
    expect((await api.get('list-tags', tags)).status).toBe(401)
  })

  it('gives way to another one at once', async () => {
    accepted = second
    await login({ [registry.host]: second })
    for (const endpoint of endpoints) expect((await read(endpoint)).status, endpoint).toBe(200)
  })

  it('serves its namespace only, also where another has the same bytes', async () => {
    await login({ [`${registry.host}/team-a`]: second })
    expect((await read('inspect')).status).toBe(200)
    for (const endpoint of endpoints) expect((await read(endpoint, 'team-b')).status, endpoint).toBe(401)
  })

  it('may be in a file that is cut off: the answer names the file and what serves without it goes on', async () => {
    await writeFile(env.REGISTRY_AUTH_FILE ?? '', authFile({ [registry.host]: second }).slice(0, -9))
    const answer = await read('inspect')
    expect(answer.status).toBe(500)
    expect(answer.json().error).toMatchObject({
      code: 'invalid-configuration',
      message: expect.stringContaining('REGISTRY_AUTH_FILE'),
      hint: expect.stringMatching(/\w/),
    })
    expect(answer.text).not.toContain(basic(second).slice(0, 20))
    expect((await api.get('inspect', { ref: 'samples.localhost/course/httpd' })).status).toBe(200)
    const { registries } = (await api.get('registries')).json()
    const found = registries.find(({ host }: { readonly host: string }) => host === registry.host)
    expect(found.login).toMatchObject({ state: 'broken' })
  })

  it('was in no line of the log', () => {
    for (const password of [first, second]) {
      expect(api.log()).not.toContain(password)
      expect(api.log()).not.toContain(basic(password))
    }
  })
})
