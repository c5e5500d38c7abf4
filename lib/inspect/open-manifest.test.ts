import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { TemporaryHome } from '#lib/credentials/temporary-home'
import { scripted } from '#lib/testing/registry-bench'
import type { Script } from '#lib/testing/scripted-registry'
import { openTestContext, type TestContext } from '#lib/testing/test-context'
import { openChildren } from './open-children.ts'
import { isIndex, openImage } from './open-image.ts'
import { openManifest } from './open-manifest.ts'

let test: TestContext | undefined
afterEach(() => test?.close())

/** A registry that plays a script, and a reader whose portolan.toml names it. */
async function open(script: Script) {
  using home = new TemporaryHome()
  const registry = await scripted(script)
  const toml = home.write('portolan.toml', `[[registry]]\nhost = "${registry.host}"\n`)
  test = await openTestContext({ PORTOLAN_CONFIG: toml })
  return { ctx: test.ctx, registry, app: { registry: registry.host, name: 'app' } }
}

const imageType = 'application/vnd.oci.image.manifest.v1+json'
const indexType = 'application/vnd.oci.image.index.v1+json'
const digestOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`
const emptyConfig = { mediaType: 'application/vnd.oci.empty.v1+json', digest: digestOf('{}'), size: 2 }
const artifact = (name: string) =>
  JSON.stringify({
    schemaVersion: 2,
    mediaType: imageType,
    artifactType: `application/x-${name}`,
    config: emptyConfig,
    layers: [],
  })

describe('a manifest read again', () => {
  it('still comes with what the registry said of it', async () => {
    const body = artifact('one')
    const { ctx, registry, app } = await open(({ path }) => ({
      headers: {
        'content-type': imageType,
        'docker-content-digest': path.endsWith('v1') ? digestOf('a lie') : '',
        warning: '299 - "This repository moves to another host."',
      },
      body,
    }))
    const first = await openManifest(ctx, { ...app, tag: 'v1' })
    const again = await openManifest(ctx, { ...app, digest: first.digest })
    for (const { warnings, claimedDigest } of [first, again]) {
      expect(warnings).toEqual(['This repository moves to another host.'])
      expect(claimedDigest).toBe(digestOf('a lie'))
    }
    expect(registry.lines().filter(line => line.includes('manifests'))).toHaveLength(1)
  })

  // Fault F14.
  it('is what the tag names at the second request, where it moved after the first', async () => {
    const [old, moved] = [artifact('old'), artifact('moved')]
    let now = old
    const { ctx, app } = await open(({ method }) => {
      const answer = { headers: { 'content-type': imageType, 'docker-content-digest': digestOf(now) }, body: now }
      if (method === 'HEAD') now = moved
      return answer
    })
    const reference = { ...app, tag: 'v1' }
    expect((await openManifest(ctx, reference)).digest).toBe(digestOf(old))
    // HEAD still says the old one, which is known; only the next HEAD says that it moved.
    expect((await openManifest(ctx, reference)).digest).toBe(digestOf(old))
    expect((await openManifest(ctx, reference)).digest).toBe(digestOf(moved))
  })
})

// Fault F13.
describe('an index that announces another size', () => {
  const child = artifact('child')
  const index = (sizeBytes: number) =>
    JSON.stringify({
      schemaVersion: 2,
      mediaType: indexType,
      manifests: [{ mediaType: imageType, digest: digestOf(child), size: sizeBytes }],
    })
  const serve = (sizeBytes: number) =>
    open(({ path }) =>
      path.endsWith('v1')
        ? { headers: { 'content-type': indexType }, body: index(sizeBytes) }
        : { headers: { 'content-type': imageType }, body: child },
    )

  it('than the manifest has is refused', async () => {
    const { ctx, app } = await serve(child.length + 1)
    const message = expect.stringContaining(`announces ${child.length + 1} bytes`)
    await expect(openImage(ctx, { ...app, tag: 'v1' })).rejects.toMatchObject({ code: 'malformed', message })
    const root = await openManifest(ctx, { ...app, tag: 'v1' })
    const rows = isIndex(root) ? await openChildren(ctx, root) : []
    expect(rows).toMatchObject([{ opened: { ok: false, error: { code: 'malformed', message } } }])
  })

  it('is opened where the size is right', async () => {
    const { ctx, app } = await serve(child.length)
    expect((await openImage(ctx, { ...app, tag: 'v1' })).chosen.digest).toBe(digestOf(child))
  })
})
