import { execFile } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { createCredentialStore } from './create-credential-store.ts'
import { packAuth, TemporaryHome } from './temporary-home.ts'

const run = promisify(execFile)
const tools = ['skopeo', 'buildah'] as const

interface Machine {
  /** Files below the home directory. */
  readonly files: Readonly<Record<string, object>>
  /** Values of variables; `~` is the home directory. */
  readonly env?: Readonly<Record<string, string>>
  /** Full names that are asked for. */
  readonly wanted: readonly string[]
}

const helper = '#!/bin/sh\nread -r server || true\necho "{\\"Username\\":\\"helped-$server\\",\\"Secret\\":\\"s\\"}"\n'
const nothing = '#!/bin/sh\necho "credentials not found in native keychain"\nexit 1\n'

const machines: Readonly<Record<string, Machine>> = {
  'namespaced keys, URLs and the names of Docker Hub': {
    files: {
      'mine.json': {
        auths: {
          'quay.io/org': packAuth('org:a:b'),
          'quay.io/org/team/app': packAuth('app:p'),
          'quay.io': packAuth('host:p'),
          'https://index.docker.io/v1/': packAuth('hub:p'),
          'http://old.example.com/v1/': packAuth('old:p'),
          'localhost:5000': packAuth('local:p'),
          'marker.example.com/x': {},
          'marker.example.com': packAuth('marker:p'),
          'nul.example.com': packAuth('nul:p\0\0'),
        },
      },
    },
    env: { REGISTRY_AUTH_FILE: '~/mine.json' },
    wanted: [
      ...['quay.io', 'quay.io/org', 'quay.io/org/app', 'quay.io/org/team/app', 'quay.io/organic/app'],
      ...[
        'docker.io',
        'docker.io/library/alpine',
        'old.example.com',
        'localhost:5000/a',
        'localhost:5001/a',
        'localhost',
      ],
      ...['marker.example.com', 'marker.example.com/x/y', 'nul.example.com', 'none.example.com'],
    ],
  },
  'docker.io as a key': {
    files: { 'mine.json': { auths: { 'docker.io': packAuth('hub:p'), 'docker.io/vendor': packAuth('vendor:p') } } },
    env: { REGISTRY_AUTH_FILE: '~/mine.json' },
    wanted: ['docker.io', 'docker.io/library/alpine', 'docker.io/vendor/app', 'index.docker.io'],
  },
  'every file in its order': {
    files: {
      'run/containers/auth.json': { auths: { 'a.example.com': packAuth('runtime:p') } },
      'cfg/containers/auth.json': {
        auths: { 'a.example.com': packAuth('config:p'), 'b.example.com': packAuth('config:p') },
      },
      '.docker/config.json': {
        auths: { 'b.example.com': packAuth('docker:p'), 'c.example.com': packAuth('docker:p') },
      },
      '.dockercfg': { 'https://c.example.com/v1/': packAuth('old:p'), 'https://d.example.com/v1/': packAuth('old:p') },
    },
    env: { XDG_RUNTIME_DIR: '~/run', XDG_CONFIG_HOME: '~/cfg' },
    wanted: ['a.example.com/x', 'b.example.com/x', 'c.example.com/x', 'd.example.com/x', 'e.example.com/x'],
  },
  'DOCKER_CONFIG and no runtime file': {
    files: {
      'dock/config.json': { auths: { 'a.example.com': packAuth('dock:p') } },
      '.docker/config.json': { auths: { 'a.example.com': packAuth('home:p'), 'b.example.com': packAuth('home:p') } },
      '.config/containers/auth.json': { auths: { 'c.example.com': packAuth('config:p') } },
    },
    env: { XDG_RUNTIME_DIR: '~/run', DOCKER_CONFIG: '~/dock' },
    wanted: ['a.example.com', 'b.example.com', 'c.example.com'],
  },
  'credential helpers': {
    files: {
      'run/containers/auth.json': {
        auths: { 'a.example.com/x': packAuth('entry:p') },
        credHelpers: { 'a.example.com': 'fake', 'b.example.com': 'nothing' },
      },
      '.docker/config.json': { auths: { 'b.example.com': packAuth('docker:p') } },
    },
    env: { XDG_RUNTIME_DIR: '~/run' },
    wanted: ['a.example.com', 'a.example.com/x/y', 'b.example.com', 'c.example.com'],
  },
}

function prepare(home: TemporaryHome, { files, env = {} }: Machine): NodeJS.ProcessEnv {
  home.write('bin/docker-credential-fake', helper, 0o755)
  home.write('bin/docker-credential-nothing', nothing, 0o755)
  mkdirSync(`${home.path}/run`, { recursive: true })
  for (const [path, content] of Object.entries(files)) home.write(path, content)
  const expanded = Object.entries(env).map(([name, value]) => [name, value.replace(/^~/, home.path)])
  return { NODE_ENV: 'test', PATH: `${home.path}/bin:/usr/bin:/bin`, HOME: home.path, ...Object.fromEntries(expanded) }
}

/** The username a tool has for a name; `undefined` when it says it has none. */
async function loginOf(tool: string, name: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  try {
    return (await run(tool, ['login', '--get-login', name], { env })).stdout.trim()
  } catch (error) {
    const { stderr } = error as { stderr?: string }
    if (stderr?.includes('not logged into')) return undefined
    throw error
  }
}

describe.each(Object.entries(machines))('with %s', (_, machine) => {
  it.each(tools)('the store finds the login that %s finds', async tool => {
    using home = new TemporaryHome()
    const env = prepare(home, machine)
    const store = createCredentialStore({ env, home: home.path, uid: process.getuid?.() ?? 0 })
    for (const wanted of machine.wanted) {
      const [registry = '', ...name] = wanted.split('/')
      const { found } = await store.lookup({ registry, name: name.join('/') })
      expect([wanted, found?.credential.username]).toEqual([wanted, await loginOf(tool, wanted, env)])
    }
  })
})

describe('a login that a tool wrote', () => {
  it.each(tools)('of %s is understood', async tool => {
    using home = new TemporaryHome()
    const authFile = home.write('mine.json', {})
    // Writing with --get-login aside, both tools ask the registry first; the file they write is the same for all.
    const env = { NODE_ENV: 'test' as const, PATH: '/usr/bin:/bin', HOME: home.path, REGISTRY_AUTH_FILE: authFile }
    home.write('mine.json', {
      auths: { 'kept.example.com': packAuth('kept:p'), 'gone.example.com': packAuth('gone:p') },
    })
    await run(tool, ['logout', 'gone.example.com'], { env })
    const store = createCredentialStore({ env, home: home.path, uid: 0 })
    expect((await store.list()).map(({ key }) => key)).toEqual(['kept.example.com'])
    expect((await store.lookup({ registry: 'kept.example.com', name: '' })).found?.credential.username).toBe('kept')
  })
})
