import { describe, expect, it } from 'vitest'
import { parseDigest } from '#lib/oci/digest/digest'
import { canary } from '#lib/testing/registry-bench'
import { vendorBench } from '#lib/testing/vendor-bench'
import { pyxisApi, pyxisDigest, pyxisRepository } from '#lib/testing/vendors/pyxis'
import { namesInCatalog, rsql } from './catalog.ts'
import { streamOf } from './images.ts'

const name = 'rhel9/httpd-24'
const open = (options: Parameters<typeof pyxisApi>[0] = {}, nowMs = Date.UTC(2026, 10, 22)) =>
  vendorBench({ kind: 'red-hat', apart: true, api: pyxisApi(options), nowMs: () => nowMs })

it('describes a repository as the Ecosystem Catalog does', async () => {
  const { client, api } = await open()
  expect(await client.describeRepository?.(name)).toEqual({
    name,
    title: 'Apache HTTP Server 2.4',
    summary: pyxisRepository.display_data.short_description,
    description: pyxisRepository.display_data.long_description_markdown,
    publisher: 'Red Hat, Inc.',
    logo: `${api.origin}/img/vendors/redhat.png`,
    created: '2021-11-30T12:00:00.000Z',
    lastUpdated: '2026-11-02T13:37:00.000Z',
    categories: ['Web Services', 'Standalone image'],
    lifecycle: { stages: ['Generally Available'] },
    streams: [{ tag: '1', grade: 'A', tags: ['1-2', 'latest'] }],
    floatingTags: ['latest', '1'],
    architectures: ['amd64', 'arm64', 'ppc64le', 's390x'],
    cautions: ['privileged', 'terms-required'],
    sizeBytes: 987_654_321,
    links: [
      {
        label: 'Ecosystem Catalog',
        url: `https://catalog.redhat.com/software/containers/${name}/${pyxisRepository._id}`,
      },
      { label: 'Getting started', url: 'https://docs.redhat.com/' },
    ],
  })
})

it('tells which tags a build has now, for all of its platforms', async () => {
  const { client, api } = await open({ tags: 3 })
  const page = await client.describeTags?.(name)
  expect(page?.tags.map(({ tag }) => tag)).toEqual(['1-3', '1', 'latest', '1-2', '1-1'])
  expect(page?.tags[1]).toMatchObject({ digest: pyxisDigest(0), sizeBytes: 112_000_000 })
  expect(page?.tags[3]?.platforms).toEqual(
    ['amd64', 'arm64', 'ppc64le', 's390x'].map((architecture, n) => ({
      platform: `linux/${architecture}`,
      digest: pyxisDigest(8 + n + 1),
      sizeBytes: 112_000_000 + n,
    })),
  )
  expect(api.requests).toHaveLength(1)
})

describe('an image', () => {
  it('has the grade of today first, then those that follow', async () => {
    const { client } = await open()
    const image = await client.describeImage?.(name, parseDigest(pyxisDigest(1)))
    expect(image?.grades).toEqual([
      { grade: 'A', from: '2026-10-30T00:00:00.000Z', until: '2026-12-24T00:00:00.000Z' },
      { grade: 'C', from: '2026-12-24T00:00:00.000Z', until: '2027-03-01T00:00:00.000Z' },
      { grade: 'F', from: '2027-03-01T00:00:00.000Z' },
    ])
    const later = await open({}, Date.UTC(2027, 0, 1))
    expect((await later.client.describeImage?.(name, parseDigest(pyxisDigest(1))))?.grades?.[0]?.grade).toBe('C')
  })

  it('has its advisories, packages, labels, sizes and Containerfile', async () => {
    const { client } = await open()
    expect(await client.describeImage?.(name, parseDigest(pyxisDigest(2)))).toMatchObject({
      architecture: 'arm64',
      certified: true,
      tags: ['1-2', '1', 'latest'],
      sizeBytes: 112_000_001,
      uncompressedSizeBytes: 331_000_000,
      advisories: [
        { id: 'RHBA-2026:5260', type: 'RHBA', url: 'https://access.redhat.com/errata/RHBA-2026%3A5260' },
        { id: 'RHSA-2026:5226', type: 'RHSA' },
        { id: 'RHBA-2026:5229', type: 'RHBA' },
      ],
      packages: [{ name: 'openssl-libs', version: '3.0.7-25.el9_3', source: 'openssl-1:3.0.7-25.el9_3.src' }],
      labels: [{ name: 'com.redhat.component' }, { name: 'release', value: '2' }],
      containerfile: 'FROM ubi9/s2i-core\nUSER 1001\n',
      knownUnder: 'registry.access.redhat.com',
    })
  })

  it('knows the newest image of its stream, where it is not that itself', async () => {
    const { client } = await open()
    const old = await client.describeImage?.(name, parseDigest(pyxisDigest(9)))
    expect(old?.newer).toMatchObject({ tag: '1', digest: pyxisDigest(1) })
    const newest = await client.describeImage?.(name, parseDigest(pyxisDigest(1)))
    expect(newest).not.toHaveProperty('newer')
  })

  it('is found by the digest of its index, for amd64', async () => {
    const { client } = await open()
    expect(await client.describeImage?.(name, parseDigest(pyxisDigest(8)))).toMatchObject({ architecture: 'amd64' })
  })

  it('that the catalog does not know is not found', async () => {
    const { client } = await open()
    await expect(client.describeImage?.(name, parseDigest(pyxisDigest(999_999)))).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

it('reports vulnerabilities with what mends them', async () => {
  const { client } = await open()
  expect(await client.securityReport?.(name, parseDigest(pyxisDigest(1)))).toMatchObject({
    source: 'Red Hat',
    state: 'scanned',
    findings: [
      {
        id: 'CVE-2026-0001',
        severity: 'high',
        severityWord: 'Important',
        package: 'openssl-libs',
        installed: '3.0.7-25.el9_3',
        fixedIn: 'openssl-1:3.0.7-27.el9_4.src',
        advisory: 'RHSA-2026:5226',
        published: '2026-10-01T00:00:00.000Z',
        links: [
          'https://access.redhat.com/security/cve/CVE-2026-0001',
          'https://access.redhat.com/errata/RHSA-2026%3A5226',
        ],
      },
    ],
  })
})

it('resolves the ids of catalog addresses', async () => {
  const { client } = await open()
  expect(await client.resolveId?.('repository', pyxisRepository._id)).toEqual({
    registry: 'registry.redhat.io',
    name,
  })
  expect(await client.resolveId?.('image', (16).toString(16).padStart(24, '0'))).toEqual({
    registry: 'registry.access.redhat.com',
    name,
    digest: pyxisDigest(0),
    tag: '1-2',
    architecture: 'amd64',
  })
  await expect(client.resolveId?.('image', '../../secret')).rejects.toMatchObject({ code: 'not-found' })
})

it('asks the catalog anonymously', async () => {
  const { client, api } = await vendorBench({
    kind: 'red-hat',
    apart: true,
    api: pyxisApi(),
    login: { username: '7271256|ada' },
  })
  await client.describeRepository?.(name)
  expect(api.requests[0]?.headers.authorization).toBeUndefined()
  expect(JSON.stringify(api.requests)).not.toContain(canary)
})

it('searches by words, and by the old search where the catalog refuses the filter', async () => {
  const { client } = await open()
  expect((await client.search?.('httpd'))?.repositories[0]).toMatchObject({ name, title: 'Apache HTTP Server 2.4' })
  expect((await client.search?.('(nothing]'))?.repositories).toEqual([])
  const old = await vendorBench({
    kind: 'red-hat',
    apart: true,
    api: () => ({ status: 400, body: '{"detail":"Invalid filter"}' }),
    registry: ({ path }) =>
      path === '/v1/search'
        ? { body: '{"results":[{"name":"registry.access.redhat.com/ubi9/httpd-24","description":"httpd"}]}' }
        : undefined,
  })
  expect((await old.client.search?.('httpd'))?.repositories).toEqual([{ name: 'ubi9/httpd-24', summary: 'httpd' }])
})

it.each([
  [['1-274', '1'], ['1', '2'], '1'],
  [['2.4-7'], ['2', '2.4'], '2.4'],
  [['10'], ['1'], undefined],
  [[], ['1'], undefined],
])('the stream of %j among %j is %s', (tags, streams, stream) => expect(streamOf(tags, streams)).toBe(stream))

it('knows where the catalog keeps the images of each registry', () => {
  expect(namesInCatalog('registry.redhat.io')).toEqual(['registry.access.redhat.com', 'registry.redhat.io'])
  expect(namesInCatalog('registry.connect.redhat.com')).toEqual(['registry.connect.redhat.com'])
})

it('quotes what is no word in a filter', () => {
  expect(rsql('rhel9/httpd-24')).toBe('rhel9/httpd-24')
  expect(rsql('a";published==false')).toBe('"a\\";published==false"')
})

it('knows the repositories of a digest, of a manifest as of an index', async () => {
  const { client, api } = await open()
  const index = parseDigest(pyxisDigest(0))
  expect(await client.findDigest?.(index)).toEqual({ repositories: [{ name }] })
  expect(api.lines()[0]).toContain(encodeURIComponent(`repositories.manifest_list_digest==${index}`))
  expect(await client.findDigest?.(parseDigest(`sha256:${'e'.repeat(64)}`))).toEqual({ repositories: [] })
})
