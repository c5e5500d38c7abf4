import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ScriptedRegistry, startScriptedRegistry } from '../../lib/testing/scripted-registry.ts'
import type { AskOptions } from './exchange.ts'
import { image } from './hostile-registry.ts'
import { type Api, ownPage, startApi } from './start-api.ts'
import { writeEnv } from './write-env.ts'

/** Anyone browses: no login is read, nothing is confirmed, and only what the administrator named is opened. */

const publicUrl = 'https://catalog.example'
const asVisitor: AskOptions = { headers: { host: 'catalog.example' } }

let folder: string
let named: ScriptedRegistry
let unnamed: ScriptedRegistry
let api: Api
let env: Readonly<Record<string, string>>

const script = (): Parameters<typeof startScriptedRegistry>[0] => {
  const content = image({ Labels: { a: 'b' } })
  return request => content(request.path.replace(/^\/v2\/a\/b/, ''), request) ?? { body: '{"repositories":["a/b"]}' }
}

beforeAll(async () => {
  named = await startScriptedRegistry(script())
  unnamed = await startScriptedRegistry(script())
  const written = await writeEnv({
    toml: `[[registry]]\nhost = "${named.host}"\n`,
    // Reading this one throws, as the personal mode below shows.
    auth: `{"auths":{"${named.host}":{"auth":"`,
  })
  folder = written.folder
  // A helper that leaves a trace, for the files that would be read without REGISTRY_AUTH_FILE.
  const helper = join(folder, 'bin/docker-credential-trace')
  await mkdir(join(folder, 'bin'))
  await writeFile(helper, `#!/bin/sh\ntouch ${folder}/trace\necho '{"Username":"a","Secret":"b"}'\n`)
  await chmod(helper, 0o755)
  // What the owner confirmed when it was theirs alone.
  await mkdir(join(folder, 'data'), { recursive: true })
  const confirmed = [{ host: unnamed.host, confirmedAt: '2026-01-01T00:00:00Z' }]
  await writeFile(join(folder, 'data/confirmed-registries.json'), JSON.stringify({ registries: confirmed }))
  env = written.env
  api = await startApi({
    ...env,
    PATH: `${folder}/bin:${process.env.PATH}`,
    PORTOLAN_MODE: 'public',
    PORTOLAN_LISTEN: '127.0.0.1',
    PORTOLAN_PUBLIC_URL: publicUrl,
  })
})
afterAll(async () => {
  await api?.stop()
  await Promise.all([named?.close(), unnamed?.close()])
  await rm(folder, { recursive: true, force: true })
})

describe('public mode', () => {
  it('reads no stored login: a file that personal mode fails on is not looked at', async () => {
    const ref = `${named.host}/a/b:1`
    expect((await api.get('inspect', { ref }, asVisitor)).json()).toMatchObject({ Labels: { a: 'b' } })
    const personal = await startApi(env)
    try {
      expect((await personal.get('inspect', { ref })).json().error.code).toBe('invalid-configuration')
    } finally {
      await personal.stop()
    }
  })

  it('starts no credential helper', async () => {
    const { REGISTRY_AUTH_FILE: _, ...without } = env
    const file = join(folder, '.docker/config.json')
    await mkdir(join(folder, '.docker'))
    await writeFile(file, JSON.stringify({ credsStore: 'trace', credHelpers: { [named.host]: 'trace' } }))
    const path = { PATH: `${folder}/bin:${process.env.PATH}`, XDG_RUNTIME_DIR: join(folder, 'run') }
    const traced = () =>
      readFile(join(folder, 'trace')).then(
        () => true,
        () => false,
      )
    const settings = { PORTOLAN_MODE: 'public', PORTOLAN_LISTEN: '127.0.0.1', PORTOLAN_PUBLIC_URL: publicUrl }
    const visited = await startApi({ ...without, ...path, ...settings })
    await visited.get('inspect', { ref: `${named.host}/a/b:1` }, asVisitor)
    await visited.get('registries', {}, asVisitor)
    await visited.stop()
    expect(await traced()).toBe(false)
    const personal = await startApi({ ...without, ...path })
    await personal.get('registries')
    await personal.stop()
    expect(await traced()).toBe(true)
  })

  it('hides where logins would be', async () => {
    const answer = await api.get('registries', {}, asVisitor)
    const { registries } = answer.json() as {
      registries: { host: string; login: { state: string; tried: string[] } }[]
    }
    expect(registries.map(({ host }) => host)).toContain(named.host)
    for (const { login } of registries) {
      expect(['off', 'not-needed']).toContain(login.state)
      expect(Object.keys(login).sort()).toEqual(['state', 'tried'])
      expect(login.tried).toEqual([])
    }
    expect(answer.text).not.toContain('auth.json')
  })

  it('signs in nowhere', async () => {
    await api.get('inspect', { ref: `${named.host}/a/b:1` }, asVisitor)
    expect(named.requests.length).toBeGreaterThan(0)
    expect(named.requests.filter(({ headers }) => headers.authorization !== undefined)).toEqual([])
  })

  it('confirms nothing', async () => {
    const headers = { ...ownPage(publicUrl), host: 'catalog.example' }
    const answer = await api.post('confirm', { registry: unnamed.host }, { headers })
    expect(answer.status).toBe(403)
    expect(answer.json().error).toMatchObject({
      code: 'forbidden-address',
      hint: expect.stringContaining('administrator'),
    })
  })

  it.each([
    ['a registry that its owner once confirmed', () => unnamed.host],
    ['the machine itself', () => api.host],
    ['a private address', () => '10.0.0.1:5000'],
    ['a private name', () => 'registry.corp'],
    ['the metadata service', () => '169.254.169.254'],
    ['the metadata service as a number', () => '2852039166:80'],
    ['a public registry that is not named', () => 'registry.example.com'],
  ])('does not open %s', async (_, host) => {
    const answer = await api.get('inspect', { ref: `${host()}/a/b:1` }, asVisitor)
    expect(answer.status, answer.text).toBe(403)
    expect(answer.json().error.code).toBe('forbidden-address')
    expect(unnamed.requests).toEqual([])
  })

  it('answers under its public name only, but its health under any', async () => {
    for (const host of ['localhost', api.host, 'evil.example', 'catalog.example:8080']) {
      expect((await api.get('registries', {}, { headers: { host } })).status, host).toBe(403)
      expect((await api.ask('GET', '/api/health', { headers: { host } })).status, host).toBe(200)
    }
  })

  it('takes a POST from its own pages only', async () => {
    const ask = (headers: Readonly<Record<string, string>>) =>
      api.post('login-test', { registry: named.host }, { headers: { ...headers, host: 'catalog.example' } })
    expect((await ask(ownPage(publicUrl))).status).toBe(200)
    for (const origin of ['http://catalog.example', 'https://catalog.example:8443', 'https://evil.example', 'null'])
      expect((await ask(ownPage(origin))).status, origin).toBe(403)
  })
})

describe('public mode that opens any public registry', () => {
  it('still never opens what is not on a public address', async () => {
    const open = await startApi({
      ...env,
      PORTOLAN_MODE: 'public',
      PORTOLAN_LISTEN: '127.0.0.1',
      PORTOLAN_PUBLIC_URL: publicUrl,
      PORTOLAN_ANY_PUBLIC_REGISTRY: 'true',
    })
    try {
      for (const host of [
        unnamed.host,
        'localhost:5000',
        '10.0.0.1',
        '[fd12::1]:5000',
        '169.254.169.254',
        'nas:5000',
        '127.1:80',
      ]) {
        const answer = await open.get('inspect', { ref: `${host}/a/b:1` }, asVisitor)
        expect(answer.json().error.code, host).toBe('forbidden-address')
      }
      expect(unnamed.requests).toEqual([])
    } finally {
      await open.stop()
    }
  })
})
