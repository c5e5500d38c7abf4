import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  describe as describeContent,
  digestOf,
  errorCode,
  ociIndex,
  ociManifest,
  pushBlob,
  pushImage,
  putManifest,
  startRegistry,
  type TestRegistry,
} from '#lib/testing/embedded/start-registry'

// https://github.com/opencontainers/distribution-spec/blob/main/spec.md#content-discovery
let registry: TestRegistry

beforeAll(async () => {
  registry = await startRegistry()
  for (const tag of ['v2', 'V1', 'v10', 'latest', 'test3', 'v1']) await pushImage(registry, 'many/tags', tag, 'same')
})
afterAll(() => registry[Symbol.asyncDispose]())

interface Listing {
  readonly name?: string
  readonly tags?: readonly string[]
  readonly repositories?: readonly string[]
}

async function list(path: string): Promise<{ body: Listing; next: string | undefined }> {
  const response = await fetch(registry.origin + path)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain('application/json')
  const [, next] = /^<([^>]+)>; rel="next"$/.exec(response.headers.get('link') ?? '') ?? []
  return { body: (await response.json()) as Listing, next }
}

describe('end-8: tags', () => {
  const all = ['latest', 'test3', 'V1', 'v1', 'v10', 'v2']

  it('lists them in case-insensitive lexical order', async () => {
    expect(await list('/v2/many/tags/tags/list')).toEqual({ body: { name: 'many/tags', tags: all }, next: undefined })
  })

  it('pages by n and leads on with Link', async () => {
    const pages: string[][] = []
    let path: string | undefined = '/v2/many/tags/tags/list?n=4'
    while (path) {
      const { body, next } = await list(path)
      pages.push([...(body.tags ?? [])])
      path = next
    }
    expect(pages).toEqual([all.slice(0, 4), all.slice(4)])
  })

  it.each([
    ['n=0', []],
    ['n=6', all],
    ['n=100', all],
    ['last=v1', ['v10', 'v2']],
    ['last=u', ['V1', 'v1', 'v10', 'v2']],
    ['n=1&last=latest', ['test3']],
    ['last=zzz', []],
  ])('?%s', async (query, tags) => {
    const { body, next } = await list(`/v2/many/tags/tags/list?${query}`)
    expect(body.tags).toEqual(tags)
    expect(next !== undefined).toBe(query === 'n=1&last=latest')
  })

  it.each(['-1', 'x', '1.5', ''])('n=%s is refused', async n => {
    const response = await fetch(`${registry.origin}/v2/many/tags/tags/list?n=${n}`)
    expect(response.status).toBe(400)
    expect(await errorCode(response)).toBe('PAGINATION_NUMBER_INVALID')
  })

  it('of an unknown repository is 404, of one without tags an empty list', async () => {
    const response = await fetch(`${registry.origin}/v2/no/such/tags/list`)
    expect(response.status).toBe(404)
    expect(await errorCode(response)).toBe('NAME_UNKNOWN')
    await pushBlob(registry, 'only/blobs', 'x')
    expect((await list('/v2/only/blobs/tags/list')).body).toEqual({ name: 'only/blobs', tags: [] })
  })
})

describe('_catalog', () => {
  it('lists repositories by page', async () => {
    for (const name of ['b/two', 'a', 'a/nested', 'c']) await pushBlob(registry, `catalog/${name}`, 'x')
    const { body, next } = await list('/v2/_catalog?n=2&last=catalog')
    expect(body.repositories).toEqual(['catalog/a', 'catalog/a/nested'])
    expect((await list(next ?? '')).body.repositories).toEqual(['catalog/b/two', 'catalog/c'])
  })
})

describe('end-12: referrers', () => {
  const name = 'with/referrers'
  const sbomType = 'application/spdx+json'

  async function push(document: Record<string, unknown>, mediaType: string) {
    const text = JSON.stringify({ schemaVersion: 2, mediaType, ...document })
    expect((await putManifest(registry, name, digestOf(text), text, mediaType)).status).toBe(201)
    return describeContent(text, mediaType)
  }

  async function referrers(digest: string, query = '') {
    const response = await fetch(`${registry.origin}/v2/${name}/referrers/${digest}${query}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(ociIndex)
    const body = (await response.json()) as { manifests: readonly { digest: string }[] }
    expect(body).toMatchObject({ schemaVersion: 2, mediaType: ociIndex })
    return { manifests: body.manifests, filters: response.headers.get('oci-filters-applied') }
  }

  async function attachThree() {
    const { descriptor: subject } = await pushImage(registry, name, '1.0')
    const config = describeContent('{}', 'application/vnd.oci.empty.v1+json')
    const signatureConfig = describeContent('{}', 'application/vnd.example.signature.config')
    await pushBlob(registry, name, '{}')
    const annotations = { 'org.example.kind': 'sbom' }
    const sbom = await push({ artifactType: sbomType, config, layers: [], subject, annotations }, ociManifest)
    const signature = await push({ config: signatureConfig, layers: [], subject }, ociManifest)
    const index = await push({ manifests: [], subject }, ociIndex)
    return { subject, sbom: { ...sbom, artifactType: sbomType, annotations }, signature, index }
  }

  it('lists descriptors with artifactType and annotations of the manifest', async () => {
    const { subject, sbom, signature, index } = await attachThree()
    const { manifests, filters } = await referrers(subject.digest)
    expect(filters).toBeNull()
    expect(new Set(manifests)).toEqual(
      // Without an artifactType an image manifest's config type stands in; an index has none.
      new Set([sbom, { ...signature, artifactType: 'application/vnd.example.signature.config' }, index]),
    )
  })

  it('filters by artifactType and says so', async () => {
    const { subject, sbom } = await attachThree()
    const filtered = await referrers(subject.digest, `?artifactType=${encodeURIComponent(sbomType)}`)
    expect(filtered).toEqual({ manifests: [sbom], filters: 'artifactType' })
    expect((await referrers(subject.digest, '?artifactType=a/b')).manifests).toEqual([])
  })

  it('are none for an unknown digest or repository, never 404', async () => {
    expect((await referrers(digestOf('unknown'))).manifests).toEqual([])
    expect((await fetch(`${registry.origin}/v2/no/such/referrers/${digestOf('unknown')}`)).status).toBe(200)
  })

  it('of what is no digest is 400', async () => {
    expect((await fetch(`${registry.origin}/v2/${name}/referrers/latest`)).status).toBe(400)
  })

  it('a deleted referrer is gone', async () => {
    const { subject, sbom } = await attachThree()
    await fetch(`${registry.origin}/v2/${name}/manifests/${sbom.digest}`, { method: 'DELETE' })
    expect((await referrers(subject.digest)).manifests.map(manifest => manifest.digest)).not.toContain(sbom.digest)
  })
})
