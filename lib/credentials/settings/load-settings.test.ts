import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '#lib/errors/app-error'
import { type LoadSettingsOptions, loadSettings } from './load-settings.ts'

const home = '/home/ada'
const display = '~/.config/portolan/portolan.toml'
const absent = () => {
  throw Object.assign(new Error('no such file'), { code: 'ENOENT' })
}
const load = (toml: string, env: LoadSettingsOptions['env'] = {}) => loadSettings({ env, home, readFile: () => toml })

function failure(toml: string, env: LoadSettingsOptions['env'] = {}): AppError {
  try {
    load(toml, env)
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('The settings were taken.')
}

describe('loadSettings', () => {
  it('needs nothing: personal mode on loopback with the logins there are', () => {
    expect(loadSettings({ env: {}, home, readFile: absent })).toMatchObject({
      mode: 'personal',
      listen: '127.0.0.1',
      port: 3000,
      logins: true,
      exposeCredentials: false,
      anyPublicRegistry: true,
      dataDir: '/home/ada/.local/share/portolan',
      registries: [],
      where: {},
    })
  })

  it.each([
    [{ PORTOLAN_CONFIG: '/etc/p.toml', XDG_CONFIG_HOME: '/cfg' }, '/etc/p.toml'],
    [{ XDG_CONFIG_HOME: '/cfg' }, '/cfg/portolan/portolan.toml'],
    [{}, '/home/ada/.config/portolan/portolan.toml'],
  ])('with %j reads %s', (env, expected) => {
    const paths: string[] = []
    const readFile = (path: string) => {
      paths.push(path)
      return ''
    }
    loadSettings({ env, home, readFile })
    expect(paths).toEqual([expected])
  })

  it('fails when the file that PORTOLAN_CONFIG names is not there', () => {
    expect(() => loadSettings({ env: { PORTOLAN_CONFIG: '/x' }, home, readFile: absent })).toThrow('not found')
  })

  it('reads registries', () => {
    const settings = load(`
[[registry]]
host = "harbor.example.com"
title = "Ours"
class = "enterprise"
kind = "harbor"
featured = ["base/ubi", "apps/shop"]
network = "private"
realm = "https://harbor.example.com/service/token"
[[registry]]
host = "index.docker.io"
class = ["public", "external"]
hidden = true
`)
    expect(settings.registries).toEqual([
      {
        host: 'harbor.example.com',
        title: 'Ours',
        classes: ['enterprise'],
        kind: 'harbor',
        featured: ['base/ubi', 'apps/shop'],
        insecure: false,
        network: 'private',
        realm: 'https://harbor.example.com/service/token',
        hidden: false,
        where: `${display}, line 2`,
      },
      expect.objectContaining({ host: 'docker.io', classes: ['public', 'external'], hidden: true }),
    ])
  })

  it('lets the environment win, and tells where each setting is from', () => {
    const settings = load('port = 80\nlog_level = "debug"\n', { PORT: '8080', PORTOLAN_LISTEN: '' })
    expect(settings).toMatchObject({ port: 8080, logLevel: 'debug', listen: '127.0.0.1' })
    expect(settings.where).toEqual({ port: 'PORT', logLevel: `${display}, line 2` })
  })

  it('reads sizes and directories', () => {
    expect(load('cache_budget = "256 MiB"').cacheBudgetBytes).toBe(268_435_456)
    expect(load('cache_budget = 1000').cacheBudgetBytes).toBe(1000)
    expect(load('data_dir = "~/state"').dataDir).toBe('/home/ada/state')
    expect(load('', { XDG_DATA_HOME: '/data' }).dataDir).toBe('/data/portolan')
  })

  it.each([
    ['\nport = "http"', `${display}, line 2: “port” must be a whole number from 0 to 65535.`],
    ['port = 65536', `${display}, line 1: “port” must be a whole number from 0 to 65535.`],
    ['mode = "team"', `${display}, line 1: “mode” must be one of personal, public.`],
    ['# x\n\nprot = 1', `${display}, line 3: “prot” is not a setting.`],
    ['logins = "no"', `${display}, line 1: “logins” must be true or false.`],
    ['listen = "example.com"', `${display}, line 1: “listen” must be an IP address or localhost.`],
    ['[[registry]]\nhost = "a.com"\n[[registry]]\ntitle = "x"', `${display}, line 3: the [[registry]] has no “host”.`],
    [
      '[[registry]]\nhost = "a.com"\n\n[[registry]]\nhost = "a.com"',
      `${display}, line 4: a.com is already described at ${display}, line 1.`,
    ],
    ['[[registry]]\nhost = "a.com"\nclas = "public"', `${display}, line 3: “clas” is not a setting.`],
    ['[[registry]]\nhost = "https://a.com"', `${display}, line 2: “host” must be host[:port] as in image names.`],
    [
      '[[registry]]\nhost = "a.com"\nfeatured = ["Upper"]',
      `${display}, line 3: “featured” must be a list, each a repository name without its host.`,
    ],
    ['[registry]\nhost = "a.com"', `${display}, line 1: “registry” must be written as [[registry]].`],
    ['public_url = "https://ada:canary@a.com"', /line 1: “public_url” must be an http\(s\) address without path/],
    ['a = 1\nb = ', /line 2, cannot be used/],
  ])('refuses %j and names file, line and key', (toml, message) => {
    const error = failure(toml)
    expect(error.code).toBe('invalid-configuration')
    expect(error.message).toMatch(message)
    expect(error.message + error.hint).not.toContain('canary')
    if (typeof message === 'string') expect(error.message).toBe(message)
  })

  it('names the variable of a wrong environment', () => {
    expect(failure('', { PORT: 'http' }).message).toBe('The environment: PORT must be a whole number from 0 to 65535.')
  })

  it('throws nothing but AppError, whatever the file is', () => {
    const lines = [
      'mode = "public"',
      '[[registry]]',
      'host = "a.com"',
      'class = []',
      'realm = "x"',
      '[registry.a]',
      'port = 1',
    ]
    const line = fc.oneof(fc.constantFrom(...lines), fc.string())
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), list => {
        try {
          load(list.join('\n'))
        } catch (error) {
          expect(error).toBeInstanceOf(AppError)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('contradictions', () => {
  const site = 'mode = "public"\nlisten = "0.0.0.0"\npublic_url = "https://portolan.example.com"\n'

  it('are absent from a public Portolan that is told all it needs', () => {
    expect(load(site)).toMatchObject({
      mode: 'public',
      logins: false,
      anyPublicRegistry: false,
      publicUrl: 'https://portolan.example.com',
    })
  })

  it.each([
    [`${site}logins = true`, '“logins”'],
    [`${site}expose_credentials = true`, '“expose_credentials”'],
    ['mode = "public"\nlisten = "0.0.0.0"', 'the address people open it under'],
    ['mode = "public"\npublic_url = "https://a.com"', 'the address to listen on'],
    ['listen = "0.0.0.0"', 'holds your logins'],
    ['listen = "::"', 'holds your logins'],
    ['[[registry]]\nhost = "a.com"\nrealm = "http://a.com/token"', '“realm”'],
  ])('of %j are refused with the reason', (toml, words) => {
    expect(failure(toml)).toMatchObject({ code: 'invalid-configuration', message: expect.stringContaining(words) })
  })

  it.each([
    'listen = "0.0.0.0"\nlogins = false',
    'listen = "0.0.0.0"\nexpose_credentials = true',
    'listen = "127.0.0.2"',
    'listen = "::1"',
    'listen = "localhost"',
  ])('are not seen in %j', toml => {
    expect(() => load(toml)).not.toThrow()
  })

  it('name the setting that would allow it', () => {
    expect(failure('listen = "0.0.0.0"').hint).toContain('“expose_credentials”')
  })
})
