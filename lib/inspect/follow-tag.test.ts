import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { TemporaryHome } from '#lib/credentials/temporary-home'
import { parseDigest } from '#lib/oci/digest/digest'
import { scripted } from '#lib/testing/registry-bench'
import type { Script } from '#lib/testing/scripted-registry'
import { openTestContext, type TestContext } from '#lib/testing/test-context'
import { followTag } from './follow-tag.ts'
import { openDocument } from './open-manifest.ts'

let test: TestContext | undefined
afterEach(() => test?.close())

const imageType = 'application/vnd.oci.image.manifest.v1+json'
const digestOf = (text: string) => parseDigest(`sha256:${createHash('sha256').update(text).digest('hex')}`)

/** A reader whose clock is set by hand, before a registry that plays a script. */
async function open(script: Script) {
  using home = new TemporaryHome()
  const registry = await scripted(script)
  const toml = home.write('portolan.toml', `[[registry]]\nhost = "${registry.host}"\n`)
  test = await openTestContext({ PORTOLAN_CONFIG: toml })
  const clock = { now: new Date('2026-11-21T08:00:00Z') }
  const ctx = { ...test.ctx, now: () => clock.now }
  // What is recent goes by the real clock: here nothing is.
  const forgetful = {
    ...ctx,
    recent: <T>(_key: readonly string[], _maxAgeMs: number, load: () => Promise<T>) => load(),
  }
  return { ctx: forgetful, clock, registry, app: { registry: registry.host, name: 'app', tag: 'v1' } }
}

const serve =
  (state: { body: string }, extra: { readonly says?: boolean } = {}): Script =>
  () => ({
    headers: {
      'content-type': imageType,
      ...(extra.says !== false && { 'docker-content-digest': digestOf(state.body) }),
    },
    body: state.body,
  })

describe('followTag', () => {
  it('says from when to when the tag was seen at each of two digests', async () => {
    const state = { body: 'old' }
    const { ctx, clock, app } = await open(serve(state))
    const morning = clock.now
    const pinned = { ...app, digest: (await openDocument(ctx, app)).digest }
    clock.now = new Date('2026-11-21T09:00:00Z')
    const nine = clock.now
    expect(await followTag(ctx, pinned)).toEqual({ state: 'same', askedAt: nine, seenSince: morning })
    state.body = 'new'
    clock.now = new Date('2026-11-21T10:00:00Z')
    const ten = clock.now
    await followTag(ctx, pinned)
    clock.now = new Date('2026-11-21T11:00:00Z')
    expect(await followTag(ctx, pinned)).toEqual({
      state: 'moved',
      askedAt: clock.now,
      digest: digestOf('new'),
      seenThereSince: ten,
      seenHereUntil: nine,
    })
  })

  it('does not claim that a tag was at a digest where it never was seen', async () => {
    const { ctx, app } = await open(serve({ body: 'new' }))
    const answer = await followTag(ctx, { ...app, digest: digestOf('old') })
    expect(answer).toMatchObject({ state: 'moved', digest: digestOf('new') })
    expect(answer).not.toHaveProperty('seenHereUntil')
  })

  it('reads the manifest where the registry does not say the digest', async () => {
    const { ctx, app, registry } = await open(serve({ body: 'one' }, { says: false }))
    expect(await followTag(ctx, { ...app, digest: digestOf('one') })).toMatchObject({ state: 'same' })
    expect(registry.lines().some(line => line.startsWith('GET') && line.includes('manifests/v1'))).toBe(true)
  })

  it('tells a tag that is gone from a registry that does not answer', async () => {
    const status = { now: 200 }
    const { ctx, clock, app } = await open(request =>
      request.path.includes('/manifests/') && status.now !== 200
        ? { status: status.now }
        : { headers: { 'content-type': imageType, 'docker-content-digest': digestOf('one') }, body: 'one' },
    )
    const pinned = { ...app, digest: digestOf('one') }
    await followTag(ctx, pinned)
    const seen = clock.now
    status.now = 404
    expect(await followTag(ctx, pinned)).toEqual({ state: 'gone', seenHereUntil: seen })
    status.now = 403
    expect(await followTag(ctx, pinned)).toEqual({ state: 'unknown' })
  })
})
