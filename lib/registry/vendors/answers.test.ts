import { describe, expect, it } from 'vitest'
import { parseDigest } from '#lib/oci/digest/digest'
import { canary } from '#lib/testing/registry-bench'
import { vendorBench } from '#lib/testing/vendor-bench'
import { fakeDigest, jsonFailure } from '#lib/testing/vendors/json-answer'
import { quayExpired } from '#lib/testing/vendors/quay'
import { vendorServers } from '#lib/testing/vendors/vendor-servers'
import type { RegistryKind } from './types.ts'

const digest = parseDigest(fakeDigest(1))

async function open(kind: RegistryKind, { signedIn = true } = {}) {
  const server = vendorServers.find(one => one.kind === kind)
  if (!server) throw new Error(`No server of ${kind}`)
  const opened = await vendorBench({
    ...server,
    api: server.api(),
    ...(signedIn && { login: { username: server.username } }),
  })
  return { ...opened, server }
}

/** What the server of each kind, written from its description, becomes in the vocabulary of all. */
const descriptions: readonly (readonly [RegistryKind, object])[] = [
  ['quay', { description: '# Hello\n\nSays hello.', publisher: 'podman', visibility: 'public', pulls: 7 }],
  [
    'harbor',
    {
      description: '## httpd of the team',
      publisher: 'team',
      visibility: 'public',
      pulls: 99,
      lastUpdated: '2026-10-30T12:00:00.000Z',
    },
  ],
  [
    'zot',
    {
      title: 'Alpine Linux',
      stars: 3,
      pulls: 17,
      licence: 'MIT',
      architectures: ['amd64', 'arm64'],
      sizeBytes: 123_456_789,
    },
  ],
  [
    'ghcr',
    {
      summary: 'Says hello',
      stars: 1234,
      licence: 'Apache-2.0',
      visibility: 'public',
      cautions: ['archived'],
      lastUpdated: '2026-11-01T00:00:00.000Z',
    },
  ],
  [
    'gitlab',
    { title: 'Web', publisher: 'team', stars: 5, visibility: 'internal', licence: 'MIT License', sizeBytes: 7_000_000 },
  ],
  ['acr', { created: '2025-01-02T03:04:05.678Z', tagCount: 3 }],
  [
    'ecr-public',
    { summary: 'Official build of Nginx.', description: '# About\n\nnginx\n\n# Usage\n\npull it', pulls: 1_000_000 },
  ],
]

it.each(descriptions)('%s describes a repository', async (kind, facts) => {
  const { client, server } = await open(kind)
  expect(await client.describeRepository?.(server.name)).toMatchObject({ name: server.name, ...facts })
})

const tagFacts: readonly (readonly [RegistryKind, string, object])[] = [
  ['quay', 'v1', { digest: fakeDigest(2), immutable: true, expires: '2037-10-30T13:33:11.000Z' }],
  ['harbor', 'v1', { digest: fakeDigest(2), platforms: [{ platform: 'linux/amd64' }], sizeBytes: 50_000_001 }],
  ['harbor', 'v0', { immutable: true, platforms: [{ platform: 'linux/amd64' }, { platform: 'linux/arm64' }] }],
  ['zot', '3.1', { digest: fakeDigest(2), platforms: [{ platform: 'linux/amd64' }], sizeBytes: 3_000_000 }],
  ['ghcr', 'v1', { digest: fakeDigest(2), pushed: '2026-10-30T12:00:00.000Z' }],
  ['artifact-registry', 'v1', { digest: fakeDigest(2), sizeBytes: 1_000_001, created: '2025-10-30T13:33:11.000Z' }],
  ['acr', 'v00000', { digest: fakeDigest(1), immutable: true }],
  ['ecr-public', '1.1', { digest: fakeDigest(2), sizeBytes: 1_000_001 }],
  ['artifactory', 'v1', { digest: fakeDigest(2), pushed: '2026-10-30T12:00:01.000Z' }],
]

it.each(tagFacts)('%s tells of the tag %s in bulk', async (kind, tag, facts) => {
  const { client, server } = await open(kind)
  const page = await client.describeTags?.(server.name)
  expect(page?.tags.find(one => one.tag === tag)).toMatchObject(facts)
})

describe('reports', () => {
  const finding = { id: 'CVE-2026-0001', severity: 'high' }
  it.each<[RegistryKind, object]>([
    ['quay', { ...finding, package: 'openssl-libs', fixedIn: '1:3.0.7-27.el9_4', layer: fakeDigest(8) }],
    ['harbor', { ...finding, installed: '1:3.0.7-25.el9_3', links: ['https://avd.aquasec.com/nvd/cve-2026-0001'] }],
    ['zot', { ...finding, package: 'libssl3', fixedIn: '3.0.8-r0' }],
  ])('of %s are normalised', async (kind, found) => {
    const { client, server } = await open(kind)
    const report = await client.securityReport?.(server.name, digest)
    expect(report).toMatchObject({ state: 'scanned' })
    expect(report?.findings[0]).toMatchObject(found)
  })

  it.each([
    ['queued', 'queued'],
    ['manifest_layer_too_large', 'unsupported'],
    ['something new', 'not-scanned'],
  ])('of Quay that are %s are %s', async (status, state) => {
    const { client } = await vendorBench({
      kind: 'quay',
      api: () => ({ body: JSON.stringify({ status, data: null }) }),
    })
    expect(await client.securityReport?.('a/b', digest)).toMatchObject({ state, findings: [] })
  })
})

describe('the login of the registry', () => {
  it.each<[RegistryKind, string | undefined]>([
    ['quay', `Bearer ${canary}`],
    ['harbor', `Basic ${Buffer.from(`robot$ada:${canary}`).toString('base64')}`],
    ['ghcr', `Bearer ${canary}`],
    ['gitlab', `Bearer ${canary}`],
    ['docker-hub', undefined],
    ['ecr-public', undefined],
  ])('is presented to the API of %s as it takes it', async (kind, authorization) => {
    const { client, api, server } = await open(kind)
    await client.search?.(server.words)
    expect(api.requests.find(({ path }) => path !== '/v2/')?.headers.authorization).toBe(authorization)
  })

  it('of a robot is not shown to Quay’s API, which does not take it', async () => {
    const { client, api } = await vendorBench({
      kind: 'quay',
      api: () => ({ body: '{}' }),
      login: { username: 'organisation+robot' },
    })
    await client.search?.('hello')
    expect(JSON.stringify(api.requests)).not.toContain(canary)
  })

  it('is asked for where GitHub shows packages to nobody else', async () => {
    const { client } = await open('ghcr', { signedIn: false })
    await expect(client.listRepositories?.()).rejects.toMatchObject({ code: 'unauthorized' })
    expect(await client.describeRepository?.('octo/hello')).toMatchObject({ stars: 1234 })
  })
})

it('tells Quay’s own words of an expired token', async () => {
  const { client } = await vendorBench({ kind: 'quay', api: () => jsonFailure(401, quayExpired) })
  await expect(client.describeRepository?.('podman/hello')).rejects.toMatchObject({
    code: 'unauthorized',
    registry: { status: 401 },
  })
})

it('tells what is left of GitHub’s requests', async () => {
  const { client } = await open('ghcr')
  expect(await client.quotas?.()).toMatchObject([{ counts: 'requests', limit: 60, remaining: 59 }])
})

describe('storage that is left', () => {
  const podman = { counts: 'bytes', countedFor: 'podman', used: 3e9, limit: 1e10, remaining: 7e9 }
  const team = { counts: 'bytes', countedFor: 'team', used: 9.5e9, limit: 1e10, remaining: 5e8 }
  it.each<[RegistryKind, object, readonly object[]]>([
    ['quay', podman, [{ counts: 'bytes', countedFor: 'ada', used: 5e6 }, podman]],
    ['harbor', team, [team, { counts: 'bytes', countedFor: 'library', used: 1e6 }]],
  ])('is told by %s to a login, of all and of one repository’s place', async (kind, one, all) => {
    const { client, server } = await open(kind)
    expect(await client.quotas?.()).toEqual(all)
    expect((await client.describeRepository?.(server.name))?.quota).toEqual(one)
  })

  it.each<[RegistryKind]>([['quay'], ['harbor']])('is not asked of %s without one', async kind => {
    const { client, api, server } = await open(kind, { signedIn: false })
    expect(await client.quotas?.()).toEqual([])
    expect(await client.describeRepository?.(server.name)).not.toHaveProperty('quota')
    expect(api.lines().filter(line => /quota|summary|organization|user/.test(line))).toEqual([])
  })

  it('is absent while Quay still counts', async () => {
    const quota_report = { quota_bytes: 1, configured_quota: 2, backfill_status: 'running' }
    const { client } = await vendorBench({
      kind: 'quay',
      api: () => ({ body: JSON.stringify({ username: 'ada', quota_report }) }),
      login: { username: '$oauthtoken' },
    })
    expect(await client.quotas?.()).toEqual([])
  })
})

describe('private repositories of Quay', () => {
  const openAs = async (username?: string) => {
    const server = vendorServers.find(({ kind }) => kind === 'quay')
    if (!server) throw new Error('No server of Quay')
    const opened = await vendorBench({ ...server, api: server.api(), ...(username && { login: { username } }) })
    return opened.client
  }
  const all = async (username?: string) => {
    const client = await openAs(username)
    const names: string[] = []
    let cursor: string | undefined
    do {
      const page = await client.listRepositories?.(cursor)
      names.push(...(page?.repositories.map(({ name }) => name) ?? []))
      cursor = page?.next
    } while (cursor !== undefined)
    return names
  }

  it.each([['podman+robot'], ['$oauthtoken']])('are listed first to %s, then what everybody sees', async username => {
    expect(await all(username)).toEqual(['podman/secret', 'podman/internal', 'podman/hello', 'podman/stable'])
  })

  it('are not there without a login', async () => {
    expect(await all()).toEqual(['podman/hello', 'podman/stable'])
  })

  it('are found by their names for a robot, whose password the API does not get', async () => {
    const client = await openAs('podman+robot')
    expect((await client.search?.('SECRET'))?.repositories).toEqual([{ name: 'podman/secret' }])
    expect((await client.search?.('hello'))?.repositories).toMatchObject([{ name: 'podman/hello', stars: 42 }])
  })

  it('are listed by a Quay that shows nothing to the public', async () => {
    const { client } = await vendorBench({
      kind: 'quay',
      api: () => jsonFailure(401, quayExpired),
      registry: ({ path }) => (path === '/v2/_catalog' ? { body: '{"repositories":["team/app"]}' } : undefined),
      login: { username: 'team+robot' },
    })
    expect(await client.listRepositories?.()).toEqual({ repositories: [{ name: 'team/app' }] })
  })
})
