import { afterAll, beforeAll, expect, it } from 'vitest'
import { TemporaryHome } from '#lib/credentials/temporary-home'
import { digestOf, pushImage, startRegistry, type TestRegistry } from '#lib/testing/embedded/start-registry'
import { type ScriptedRegistry, startScriptedRegistry } from '#lib/testing/scripted-registry'
import { openTestContext } from '#lib/testing/test-context'
import { compareImages } from './compare-images.ts'

/** An image of an open registry against the same name in one that wants a login: the same store behind a lock. */

const login = `Basic ${Buffer.from('reader:secret').toString('base64')}`
const home = new TemporaryHome()
let open: TestRegistry
let behind: TestRegistry
let locked: ScriptedRegistry

beforeAll(async () => {
  ;[open, behind] = await Promise.all([startRegistry(), startRegistry()])
  await pushImage(open, 'team/app', '1.0')
  await pushImage(behind, 'team/app', '1.0', 'another build')
  locked = await startScriptedRegistry(async ({ method, target, headers }) => {
    if (headers.authorization !== login)
      return { status: 401, headers: { 'www-authenticate': 'Basic realm="registry"' } }
    const answer = await fetch(`${behind.origin}${target}`, { method, headers: { accept: headers.accept ?? '*/*' } })
    return {
      status: answer.status,
      headers: Object.fromEntries(
        ['content-type', 'docker-content-digest'].map(key => [key, answer.headers.get(key) ?? '']),
      ),
      body: await answer.bytes(),
    }
  })
})

afterAll(async () => {
  await locked?.close()
  await Promise.all([open, behind].map(registry => registry?.[Symbol.asyncDispose]()))
  home[Symbol.dispose]()
})

const openReader = (auths: Readonly<Record<string, { readonly auth: string }>>) =>
  openTestContext({
    CONTAINERS_REGISTRIES_CONF: home.write(
      'registries.conf',
      [open, locked].map(({ host }) => `[[registry]]\nlocation = "${host}"\ninsecure = true\n`).join('\n'),
    ),
    REGISTRY_AUTH_FILE: home.write('auth.json', JSON.stringify({ auths })),
  })

const image = ({ host }: { readonly host: string }) => ({ registry: host, name: 'team/app', tag: '1.0' })

it('says which side wants a login, whichever it is', async () => {
  const reader = await openReader({})
  const failure = { code: 'unauthorized', host: locked.host }
  try {
    await expect(compareImages(reader.ctx, { from: image(open), to: image(locked) })).rejects.toMatchObject(failure)
    await expect(compareImages(reader.ctx, { from: image(locked), to: image(open) })).rejects.toMatchObject(failure)
  } finally {
    await reader.close()
  }
})

it('compares with the login of the side that has one', async () => {
  const reader = await openReader({ [locked.host]: { auth: login.slice('Basic '.length) } })
  try {
    const images = { from: image(open), to: image(locked) }
    const { summary, layers } = await compareImages(reader.ctx, images, { levels: ['layers'] })
    expect(summary).toMatchObject({ same: false })
    expect(layers?.pairs.flatMap(({ from, to }) => [from?.digest, to?.digest])).toEqual(
      expect.arrayContaining([digestOf('layer of 1.0'), digestOf('layer of another build')]),
    )
  } finally {
    await reader.close()
  }
})
