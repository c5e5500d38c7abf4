import { rmSync } from 'node:fs'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { allInEnglish } from '#lib/testing/all-in-english'
import { createCredentialStore } from './create-credential-store.ts'
import { unexpanded } from './find-credential-files.ts'
import { packAuth, TemporaryHome } from './temporary-home.ts'
import type { CredentialStore } from './types.ts'

type Options = Partial<Parameters<typeof createCredentialStore>[0]>

function storeOf(home: TemporaryHome, env: Record<string, string> = {}, options: Options = {}): CredentialStore {
  const surroundings = { XDG_RUNTIME_DIR: `${home.path}/run`, PATH: `${home.path}/bin:/usr/bin:/bin`, ...env }
  return createCredentialStore({ env: surroundings, home: home.path, uid: 1000, platform: 'linux', ...options })
}

async function usernameOf(store: CredentialStore, registry: string, name = ''): Promise<string | undefined> {
  return (await store.lookup({ registry, name })).found?.credential.username
}

function installHelper(home: TemporaryHome, body: string) {
  home.write('bin/docker-credential-fake', `#!/bin/sh\nread -r server || true\n${body}\n`, 0o755)
}

describe('lookup', () => {
  it('tells which file and key serve a repository, and what was tried before', async () => {
    using home = new TemporaryHome()
    home.write('run/containers/auth.json', { auths: { 'other.example.com': packAuth('o:p') } })
    home.write('.docker/config.json', { auths: { 'quay.io': packAuth('host:p'), 'quay.io/org': packAuth('org:p') } })
    const lookup = await storeOf(home).lookup({ registry: 'quay.io', name: 'org/app' })
    expect(lookup.found?.credential).toMatchObject({ kind: 'basic', username: 'org' })
    expect(lookup.found?.source).toEqual({ file: '~/.docker/config.json', key: 'quay.io/org' })
    expect(allInEnglish(lookup.tried)).toEqual([
      `${unexpanded('XDG_RUNTIME_DIR')}/containers/auth.json (no entry)`,
      '~/.config/containers/auth.json (not found)',
      '~/.docker/config.json (entry quay.io/org)',
    ])
  })

  it('keeps the secret out of everything that may be printed', async () => {
    using home = new TemporaryHome()
    home.write('.docker/config.json', { auths: { 'quay.io': packAuth('ada:canary') } })
    const lookup = await storeOf(home).lookup({ registry: 'quay.io', name: '' })
    expect(JSON.stringify(lookup) + inspect(lookup, { depth: 9 })).not.toMatch(/canary|Y2FuYXJ5/)
  })

  it('gives the same id for the same login, and another one for another password', async () => {
    using home = new TemporaryHome()
    const store = storeOf(home)
    const id = async () => (await store.lookup({ registry: 'quay.io', name: 'a' })).found?.id
    home.write('.docker/config.json', { auths: { 'quay.io': packAuth('ada:one') } })
    const first = await id()
    expect(first).toMatch(/^[\w-]{22}$/)
    expect(await id()).toBe(first)
    home.write('.docker/config.json', { auths: { 'quay.io': packAuth('ada:two') } })
    expect(await id()).not.toBe(first)
  })

  it('notices that a file was written, changed and removed', async () => {
    using home = new TemporaryHome()
    const store = storeOf(home)
    expect(await usernameOf(store, 'quay.io')).toBeUndefined()
    const path = home.write('.docker/config.json', { auths: { 'quay.io': packAuth('ada:p') } })
    expect(await usernameOf(store, 'quay.io')).toBe('ada')
    home.write('.docker/config.json', { auths: { 'quay.io': packAuth('bob:p') } })
    expect(await usernameOf(store, 'quay.io')).toBe('bob')
    rmSync(path)
    expect(await usernameOf(store, 'quay.io')).toBeUndefined()
  })

  it('goes on after a broken file and reports it', async () => {
    using home = new TemporaryHome()
    home.write('run/containers/auth.json', '{"auths": {"quay.io": {"auth": "Y2Fu')
    home.write('.docker/config.json', { auths: { 'quay.io': packAuth('ada:p') } })
    const lookup = await storeOf(home).lookup({ registry: 'quay.io', name: '' })
    expect(lookup.found?.credential.username).toBe('ada')
    expect(allInEnglish(lookup.tried[0])).toBe(`${unexpanded('XDG_RUNTIME_DIR')}/containers/auth.json (not valid JSON)`)
  })

  it('fails when the one file that REGISTRY_AUTH_FILE names is broken', async () => {
    using home = new TemporaryHome()
    const path = home.write('mine.json', '{"auths": {"quay.io": {"auth": "Y2Fu')
    const lookup = storeOf(home, { REGISTRY_AUTH_FILE: path }).lookup({ registry: 'quay.io', name: '' })
    await expect(lookup).rejects.toMatchObject({
      code: 'invalid-configuration',
      message: `${unexpanded('REGISTRY_AUTH_FILE')} cannot be used: not valid JSON.`,
    })
  })

  it('takes a missing REGISTRY_AUTH_FILE for an empty one, and reads no other', async () => {
    using home = new TemporaryHome()
    home.write('.docker/config.json', { auths: { 'quay.io': packAuth('ada:p') } })
    const lookup = await storeOf(home, { REGISTRY_AUTH_FILE: '/nonexistent/auth.json' }).lookup({
      registry: 'quay.io',
      name: '',
    })
    expect(allInEnglish(lookup)).toEqual({ tried: [`${unexpanded('REGISTRY_AUTH_FILE')} (not found)`] })
  })

  it('does not read what is no regular file', async () => {
    using home = new TemporaryHome()
    home.write('.docker/config.json/inside', '')
    const { tried } = await storeOf(home).lookup({ registry: 'quay.io', name: '' })
    expect(allInEnglish(tried)).toContain('~/.docker/config.json (not a regular file)')
  })
})

describe('helpers', () => {
  const answer = `echo "{\\"Username\\":\\"$server\\",\\"Secret\\":\\"canary\\"}"`

  it('of credHelpers serve their host before any entry', async () => {
    using home = new TemporaryHome()
    installHelper(home, answer)
    home.write('.docker/config.json', {
      auths: { 'quay.io/org': packAuth('ada:p') },
      credHelpers: { 'quay.io': 'fake' },
    })
    const { found } = await storeOf(home).lookup({ registry: 'quay.io', name: 'org/app' })
    expect(found?.credential.username).toBe('quay.io')
    expect(found?.source).toEqual({ file: '~/.docker/config.json', key: 'quay.io', helper: 'docker-credential-fake' })
  })

  it('of credsStore are asked for hosts without an entry, Docker Hub by its old URL', async () => {
    using home = new TemporaryHome()
    installHelper(home, answer)
    home.write('.docker/config.json', { auths: { 'ghcr.io': {}, 'quay.io': packAuth('ada:p') }, credsStore: 'fake' })
    const store = storeOf(home)
    expect(await usernameOf(store, 'quay.io')).toBe('ada')
    expect(await usernameOf(store, 'ghcr.io')).toBe('ghcr.io')
    expect(await usernameOf(store, 'docker.io')).toBe('https://index.docker.io/v1/')
  })

  it('of registries.conf are asked in their order', async () => {
    using home = new TemporaryHome()
    installHelper(home, answer)
    home.write('.docker/config.json', { auths: { 'quay.io': packAuth('ada:p') } })
    const first = storeOf(home, {}, { credentialHelpers: ['fake', 'containers-auth.json'] })
    const second = storeOf(home, {}, { credentialHelpers: ['containers-auth.json', 'fake'] })
    expect(await usernameOf(first, 'quay.io')).toBe('quay.io')
    expect(await usernameOf(second, 'quay.io')).toBe('ada')
    expect(await usernameOf(second, 'ghcr.io')).toBe('ghcr.io')
  })

  it('that fail do not hide later files', async () => {
    using home = new TemporaryHome()
    home.write('run/containers/auth.json', { credHelpers: { 'quay.io': 'absent' } })
    home.write('.docker/config.json', { auths: { 'quay.io': packAuth('ada:p') } })
    const { found, tried } = await storeOf(home).lookup({ registry: 'quay.io', name: '' })
    expect(found?.credential.username).toBe('ada')
    expect(allInEnglish(tried[0])).toBe(
      `${unexpanded('XDG_RUNTIME_DIR')}/containers/auth.json: docker-credential-absent (not installed)`,
    )
  })

  it('are started once for questions at the same time, and again after a minute or a new login', async () => {
    using home = new TemporaryHome()
    installHelper(
      home,
      `echo x >> ${home.path}/starts; echo "{\\"Username\\":\\"$(wc -l < ${home.path}/starts)\\",\\"Secret\\":\\"s\\"}"`,
    )
    home.write('.docker/config.json', { credHelpers: { 'quay.io': 'fake' } })
    let now = 0
    const store = storeOf(home, {}, { now: () => now })
    const both = await Promise.all([usernameOf(store, 'quay.io'), usernameOf(store, 'quay.io')])
    expect(both).toEqual(['1', '1'])
    now = 59_000
    expect(await usernameOf(store, 'quay.io')).toBe('1')
    now = 61_000
    expect(await usernameOf(store, 'quay.io')).toBe('2')
    home.write('.docker/config.json', { credHelpers: { 'quay.io': 'fake', 'ghcr.io': 'fake' } })
    expect(await usernameOf(store, 'quay.io')).toBe('3')
  })
})

describe('list', () => {
  it('names every key once per file, with its helper and without a secret', async () => {
    using home = new TemporaryHome()
    home.write('run/containers/auth.json', { auths: { 'quay.io/org': packAuth('a:canary'), 'empty.example.com': {} } })
    home.write('.docker/config.json', {
      auths: {
        'https://index.docker.io/v1/': {},
        'x.dkr.ecr.eu-west-1.amazonaws.com': {},
        'bad.example.com': { auth: '!' },
      },
      credHelpers: { 'x.dkr.ecr.eu-west-1.amazonaws.com': 'ecr-login' },
      credsStore: 'desktop',
    })
    home.write('.config/containers/auth.json', '{')
    expect(await storeOf(home).list()).toEqual([
      { file: `${unexpanded('XDG_RUNTIME_DIR')}/containers/auth.json`, key: 'quay.io/org' },
      {
        file: '~/.docker/config.json',
        key: 'x.dkr.ecr.eu-west-1.amazonaws.com',
        helper: 'docker-credential-ecr-login',
      },
      { file: '~/.docker/config.json', key: 'https://index.docker.io/v1/', helper: 'docker-credential-desktop' },
    ])
  })
})

describe('version', () => {
  it('changes with every login and logout, in whichever file, and with nothing else', async () => {
    using home = new TemporaryHome()
    const store = storeOf(home)
    const versions = [await store.version()]
    const steps = [
      () => home.write('run/containers/auth.json', { auths: { 'quay.io': packAuth('a:1') } }),
      () => home.write('run/containers/auth.json', { auths: { 'quay.io': packAuth('b:1') } }),
      () => home.write('.docker/config.json', { auths: {} }),
      () => rmSync(`${home.path}/run/containers/auth.json`),
    ]
    for (const step of steps) {
      step()
      versions.push(await store.version())
      expect(await store.version()).toBe(versions.at(-1))
    }
    expect(new Set(versions).size).toBe(versions.length)
    expect(versions.join()).not.toContain(packAuth('a:1').auth)
  })
})
