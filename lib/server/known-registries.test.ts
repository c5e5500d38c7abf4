import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { describeRegistry } from '#lib/catalog/describe-registry'
import { unexpanded } from '#lib/credentials/find-credential-files'
import { packAuth, TemporaryHome } from '#lib/credentials/temporary-home'
import { openTestContext, type TestContext } from '#lib/testing/test-context'

const home = new TemporaryHome()
let test: TestContext | undefined
afterEach(() => test?.close())
afterAll(() => home[Symbol.dispose]())

const login = packAuth('user:canary')
const file = `${unexpanded('DOCKER_CONFIG')}/config.json`

/** A reader whose only file of logins is this one. */
async function openWith(content: object | string, env: Readonly<Record<string, string>> = {}) {
  test = await openTestContext({ DOCKER_CONFIG: home.path, ...env })
  home.write('config.json', content)
  return test.ctx
}

const loginOf = async (ctx: TestContext['ctx'], host: string) =>
  (await describeRegistry(ctx, await ctx.describeRegistry(host))).login

describe('registries that a file of logins names', () => {
  it('are named by their hosts, in whichever form docker and podman wrote the key', async () => {
    const ctx = await openWith({
      auths: {
        'https://index.docker.io/v1/': login,
        'https://old.example.com/v2/': login,
        'quay.io/team/app': login,
        'plain.example.com:5000': login,
        'not a registry': login,
      },
    })
    const named = (await ctx.knownRegistries()).filter(({ origin }) => origin === 'login file')
    expect(named.map(({ host }) => host)).toEqual(['docker.io', 'old.example.com', 'quay.io', 'plain.example.com:5000'])
  })

  it('say which key serves them, and which keys serve only a part', async () => {
    const ctx = await openWith({ auths: { 'https://index.docker.io/v1/': login, 'quay.io/team': login } })
    expect(await loginOf(ctx, 'docker.io')).toMatchObject({ state: 'found', file, key: 'https://index.docker.io/v1/' })
    expect(await loginOf(ctx, 'quay.io')).toMatchObject({ state: 'none', namespaces: [{ file, key: 'quay.io/team' }] })
    expect(JSON.stringify(await ctx.knownRegistries())).not.toContain('canary')
  })
})

describe('the login of a registry', () => {
  it('is unknown where the file is truncated, and what is wrong is said', async () => {
    const ctx = await openWith('{"auths":{"quay.io":{"auth":"dXNlcj')
    expect(await loginOf(ctx, 'quay.io')).toMatchObject({
      state: 'broken',
      tried: expect.arrayContaining([`${file} (not valid JSON)`]),
    })
  })

  it('is not looked for where logins are switched off', async () => {
    const ctx = await openWith({ auths: { 'quay.io': login } }, { PORTOLAN_LOGINS: 'false' })
    expect(await loginOf(ctx, 'quay.io')).toEqual({ state: 'off', tried: [] })
  })
})

describe('where only named registries may be opened', () => {
  it('others are not shown: each would be a dead end', async () => {
    const ctx = await openWith({ auths: { 'quay.io': login } }, { PORTOLAN_ANY_PUBLIC_REGISTRY: 'false' })
    const hosts = (await ctx.knownRegistries()).map(({ host }) => host)
    expect(hosts).toEqual(['samples.localhost', 'quay.io'])
    await expect(ctx.registry('docker.io')).rejects.toMatchObject({ code: 'forbidden-address' })
  })
})

describe('a registry that configuration calls insecure', () => {
  it('says so, whichever file it is', async () => {
    const conf = home.write('registries.conf', '[[registry]]\nlocation = "conf.example:5000"\ninsecure = true\n')
    const toml = home.write('portolan.toml', '[[registry]]\nhost = "toml.example"\ninsecure = true\n')
    const ctx = await openWith({}, { CONTAINERS_REGISTRIES_CONF: conf, PORTOLAN_CONFIG: toml })
    const insecure = (await ctx.knownRegistries()).filter(registry => registry.insecure)
    expect(insecure.map(({ host }) => host)).toEqual(['toml.example', 'conf.example:5000'])
  })
})

describe('the samples', () => {
  it.each([
    [{ PORT: '4321' }, 'localhost:4321'],
    [
      { PORTOLAN_MODE: 'public', PORTOLAN_LISTEN: '0.0.0.0', PORTOLAN_PUBLIC_URL: 'https://portolan.example' },
      'portolan.example',
    ],
  ])('with %j are pulled from %s', async (env, commandHost) => {
    const ctx = await openWith({}, env)
    expect((await ctx.describeRegistry('samples.localhost')).commandHost).toBe(commandHost)
  })
})
