import { afterAll, beforeAll, expect, it } from 'vitest'
import { TemporaryHome } from '#lib/credentials/temporary-home'
import {
  digestOf,
  ociManifest,
  pushImage,
  startRegistry,
  type TestRegistry,
} from '#lib/testing/embedded/start-registry'
import { type Script, type ScriptedRegistry, startScriptedRegistry } from '#lib/testing/scripted-registry'
import { openTestContext, type TestContext } from '#lib/testing/test-context'
import { findElsewhere } from './find-elsewhere.ts'

/**
 * Registries of one host name that differ by their port alone, so that a login which is sent by host name reaches the
 * wrong one.
 */

const login = Buffer.from('reader:secret').toString('base64')
const challenge = { status: 401, headers: { 'www-authenticate': 'Basic realm="registry"' } }

const registries: ScriptedRegistry[] = []
const home = new TemporaryHome()
let source: TestRegistry
let locked: ScriptedRegistry
let leading: ScriptedRegistry
let stranger: ScriptedRegistry
let reader: TestContext

async function start(script: Script): Promise<ScriptedRegistry> {
  const registry = await startScriptedRegistry(script)
  registries.push(registry)
  return registry
}

const behindLogin =
  (script: Script): Script =>
  (request, count) =>
    request.headers.authorization === `Basic ${login}` ? script(request, count) : challenge

beforeAll(async () => {
  source = await startRegistry()
  await pushImage(source, 'team/app', '1.0')
  // Asks everybody for a login, as somebody does who collects them.
  stranger = await start(() => challenge)
  locked = await start(
    behindLogin(() => ({ headers: { 'content-type': ociManifest, 'docker-content-digest': digestOf('another') } })),
  )
  leading = await start(
    behindLogin(({ target }) => ({ status: 307, headers: { location: `${stranger.origin}${target}` } })),
  )
  const hosts = [source, stranger, locked, leading].map(({ host }) => host)
  const auths = Object.fromEntries([locked, leading].map(({ host }) => [host, { auth: login }]))
  reader = await openTestContext({
    CONTAINERS_REGISTRIES_CONF: home.write(
      'registries.conf',
      hosts.map(host => `[[registry]]\nlocation = "${host}"\ninsecure = true\n`).join('\n'),
    ),
    REGISTRY_AUTH_FILE: home.write('auth.json', JSON.stringify({ auths })),
  })
})

afterAll(async () => {
  await reader?.close()
  await Promise.all(registries.map(registry => registry.close()))
  await source?.[Symbol.asyncDispose]()
  home[Symbol.dispose]()
})

const sent = ({ requests }: ScriptedRegistry) => new Set(requests.map(({ headers }) => headers.authorization))

it('sends a login to the very origin it belongs to, and to nobody that is asked beside it', async () => {
  const { rows } = await findElsewhere(reader.ctx, { registry: source.host, name: 'team/app', tag: '1.0' })
  const stateAt = ({ host }: ScriptedRegistry) => rows.find(({ registry }) => registry === host)?.state
  expect(stateAt(locked)).toBe('other')
  expect(stateAt(stranger)).toBe('failed')
  expect(sent(locked)).toContain(`Basic ${login}`)
  expect(sent(leading)).toContain(`Basic ${login}`)
  expect(stranger.requests.length).toBeGreaterThan(0)
  expect(sent(stranger)).toEqual(new Set([undefined]))
})
