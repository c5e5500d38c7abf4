import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Digest } from '#lib/oci/digest/digest'
import { allInEnglish } from '#lib/testing/all-in-english'
import { bench, scripted } from '#lib/testing/registry-bench'
import type { ScriptedAnswer } from '#lib/testing/scripted-registry'
import { referrersTag } from './list-referrers.ts'

const indexType = 'application/vnd.oci.image.index.v1+json'
const subject = `sha256:${'1'.repeat(64)}` as Digest

const descriptor = (letter: string, artifactType: string) => ({
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  digest: `sha256:${letter.repeat(64)}`,
  size: 100,
  artifactType,
})
const signature = descriptor('a', 'application/vnd.dev.sigstore.bundle.v0.3+json')
const sbom = descriptor('b', 'application/spdx+json')

const index = (manifests: readonly object[], headers: Record<string, string> = {}): ScriptedAnswer => ({
  headers: { 'content-type': indexType, ...headers },
  body: JSON.stringify({ schemaVersion: 2, mediaType: indexType, manifests }),
})

const serve = (
  api: ScriptedAnswer | ((last: string | null) => ScriptedAnswer),
  tag: ScriptedAnswer = { status: 404 },
) =>
  scripted(({ path, query }) => {
    if (path === '/v2/') return {}
    if (path.includes('/referrers/')) return typeof api === 'function' ? api(query.get('last')) : api
    return tag
  })

const found = async (host: string, artifactType?: string) => {
  const { referrers, ...rest } = await bench().repository(host, 'app').referrers(subject, artifactType)
  return { digests: referrers.map(({ digest }) => digest), ...rest }
}

describe('referrers', () => {
  it('come from the API, over all pages', async () => {
    const registry = await serve(last =>
      last === null
        ? index([signature], { link: `</v2/app/referrers/${subject}?last=a&n=1>; rel="next"` })
        : index([sbom], { link: '</x?last=a>; rel="next"' }),
    )
    expect(await found(registry.host)).toEqual({ digests: [signature.digest, sbom.digest], source: 'api' })
    expect(registry.lines()).toEqual([`GET /v2/app/referrers/${subject}`, `GET /v2/app/referrers/${subject}?last=a`])
  })

  it('are filtered here too, because a registry may ignore the filter', async () => {
    const registry = await serve(index([signature, sbom]))
    expect((await found(registry.host, 'application/spdx+json')).digests).toEqual([sbom.digest])
    expect(registry.requests.at(-1)?.query.get('artifactType')).toBe('application/spdx+json')
  })

  it('may be none', async () => {
    const registry = await serve(index([]))
    expect(await found(registry.host)).toEqual({ digests: [], source: 'api' })
  })

  // What registries without the API answer: distribution 404, Quay 400 ManifestInvalid, GHCR a redirect to a web page.
  it.each<[string, ScriptedAnswer]>([
    ['404', { status: 404 }],
    ['400', { status: 400, body: '{"errors":[{"code":"MANIFEST_INVALID","message":"manifest invalid"}]}' }],
    ['405', { status: 405 }],
    ['406', { status: 406 }],
    ['501', { status: 501 }],
    ['303', { status: 303, headers: { location: 'https://github.com/x' } }],
    ['302', { status: 302, headers: { location: '/login' } }],
    ['307', { status: 307, headers: { location: 'http://127.0.0.1:9/x' } }],
    ['text/html answered', { headers: { 'content-type': 'text/html' }, body: '<html>' }],
    ['no content type answered', { body: '{}' }],
  ])('come from the tag when the API answers %s', async (fallbackReason, api) => {
    const registry = await serve(api, index([signature, sbom]))
    expect(allInEnglish(await found(registry.host, sbom.artifactType))).toEqual({
      digests: [sbom.digest],
      source: 'tag-schema',
      fallbackReason,
    })
    expect(registry.lines().at(-1)).toBe(`GET /v2/app/manifests/sha256-${'1'.repeat(64)}`)
  })

  it('are none without the tag', async () => {
    const registry = await serve({ status: 404 })
    expect(allInEnglish(await found(registry.host))).toEqual({
      digests: [],
      source: 'tag-schema',
      fallbackReason: '404',
    })
  })

  it('are none where the tag is no index', async () => {
    const manifestType = 'application/vnd.oci.image.manifest.v1+json'
    const registry = await serve({ status: 404 }, { headers: { 'content-type': manifestType }, body: '{"layers":[]}' })
    expect((await found(registry.host)).digests).toEqual([])
  })

  // GitLab: oras-go issue 1396.
  it('are none where the tag leads to the subject itself', async () => {
    const answer = index([signature])
    const itself = `sha256:${createHash('sha256')
      .update(answer.body as string)
      .digest('hex')}` as Digest
    const registry = await serve({ status: 404 }, answer)
    expect((await bench().repository(registry.host, 'app').referrers(itself)).referrers).toEqual([])
  })

  it.each([
    [401, 'unauthorized'],
    [403, 'unauthorized'],
    [500, 'unreachable'],
  ])('fail when the API answers %d', async (status, code) => {
    const registry = await serve({ status })
    await expect(found(registry.host)).rejects.toMatchObject({ code })
  })
})

// The examples of the specification's tag schema.
it('cuts the tag to the length of a tag', () => {
  expect(referrersTag(`sha512:${'c'.repeat(128)}` as Digest)).toBe(`sha512-${'c'.repeat(64)}`)
  expect(
    referrersTag(
      `test+algorithm+using+algorithm+separators+and+lots+of+characters+to+excercise+overall+truncation:${'d'.repeat(70)}` as Digest,
    ),
  ).toBe(`test+algorithm+using+algorithm+s-${'d'.repeat(64)}`)
})
