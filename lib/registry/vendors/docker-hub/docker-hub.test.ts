import { expect, it } from 'vitest'
import { canary } from '#lib/testing/registry-bench'
import { vendorBench } from '#lib/testing/vendor-bench'
import { dockerHubApi, dockerHubRegistry, hubRepository } from '#lib/testing/vendors/docker-hub'

const open = (options?: Parameters<typeof dockerHubApi>[0], login?: { username: string }) =>
  vendorBench({
    kind: 'docker-hub',
    apart: true,
    api: dockerHubApi(options),
    registry: dockerHubRegistry,
    ...(login && { login }),
  })

it('describes a repository', async () => {
  const { client, api } = await open()
  expect(await client.describeRepository?.('library/httpd')).toEqual({
    name: 'library/httpd',
    logo: `${api.origin}/api/media/repos_logo/v1/library%2Fhttpd?type=logo`,
    summary: hubRepository.description,
    description: hubRepository.full_description,
    publisher: 'stackbrew',
    stars: 4900,
    pulls: 1_234_567_890,
    created: '2014-11-07T21:46:53.000Z',
    lastUpdated: '2026-10-30T18:33:11.123Z',
    visibility: 'public',
    categories: ['Web servers'],
    marks: ['official'],
    sizeBytes: 123_456,
    links: [{ label: 'Docker Hub', url: 'https://hub.docker.com/_/httpd' }],
  })
})

it('searches, page by page, and gives official images their namespace', async () => {
  const { client, api } = await open({ others: 29 })
  const first = await client.search?.('httpd')
  expect(first).toMatchObject({ total: 30, next: '2' })
  expect(first?.repositories[0]).toMatchObject({ name: 'library/httpd', marks: ['official'], stars: 4900 })
  const second = await client.search?.('httpd', first?.next)
  expect(second?.repositories).toHaveLength(5)
  expect(second?.next).toBeUndefined()
  expect(api.lines()[1]).toBe('GET /v2/search/repositories/?query=httpd&page=2&page_size=25')
})

it('tells the platforms of a tag without the attestations', async () => {
  const { client } = await open()
  const page = await client.describeTags?.('library/httpd')
  expect(page?.tags[0]).toMatchObject({
    tag: '2.4.0',
    mediaType: 'application/vnd.oci.image.index.v1+json',
    pushed: '2026-10-30T18:33:11.500Z',
    lastPulled: '2026-11-20T10:00:00.000Z',
  })
  expect(page?.tags[0]?.platforms?.map(({ platform }) => platform)).toEqual(['linux/amd64', 'linux/arm64/v8'])
})

it('reads the pulls that are left from a HEAD, with the login of the registry', async () => {
  const { client, registry, api } = await open({}, { username: 'ada' })
  expect(await client.quotas?.()).toEqual([
    {
      counts: 'pulls',
      limit: 100,
      remaining: 76,
      windowSeconds: 21_600,
      countedFor: '192.0.2.7',
    },
  ])
  expect(registry.lines()).toContain('HEAD /v2/ratelimitpreview/test/manifests/latest')
  await client.search?.('httpd')
  // Hub's API takes no password of the registry.
  expect(JSON.stringify(api.requests)).not.toContain(canary)
})

it('leaves an API alone for a moment after it did not answer, and asks again later', async () => {
  let nowMs = 0
  const { client, api } = await vendorBench({
    kind: 'docker-hub',
    apart: true,
    api: () => ({ status: 429, headers: { 'retry-after': '3600' } }),
    nowMs: () => nowMs,
  })
  const asked = () => client.search?.('httpd')
  await expect(asked()).rejects.toMatchObject({ code: 'rate-limited' })
  await expect(asked()).rejects.toMatchObject({ code: 'rate-limited' })
  expect(api.requests).toHaveLength(1)
  nowMs = 61_000
  await expect(asked()).rejects.toMatchObject({ code: 'rate-limited' })
  expect(api.requests).toHaveLength(2)
})

it('gives up on an API that hangs within its deadline', async () => {
  const { client } = await vendorBench({
    kind: 'docker-hub',
    apart: true,
    api: () => ({ headers: { 'content-length': '10' }, body: '{' }),
  })
  await expect(client.search?.('httpd', undefined, { deadlineMs: 200 })).rejects.toMatchObject({
    code: 'unreachable',
    message: expect.stringContaining('did not answer within 0.2 seconds'),
  })
})
