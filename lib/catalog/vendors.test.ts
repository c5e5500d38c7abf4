import { afterEach, expect, it } from 'vitest'
import { scripted } from '#lib/testing/registry-bench'
import type { TestContext } from '#lib/testing/test-context'
import { dockerHubApi, dockerHubRegistry } from '#lib/testing/vendors/docker-hub'
import { pyxisApi, pyxisDigest } from '#lib/testing/vendors/pyxis'
import { openVendorContext } from '#lib/testing/vendors/vendor-context'
import { vendorServers } from '#lib/testing/vendors/vendor-servers'
import { browseTags } from './browse-tags.ts'
import { describeRepository } from './describe-repository.ts'
import { listRepositories } from './list-repositories.ts'
import { probeRegistry } from './probe-registry.ts'
import { readLogo } from './read-logo.ts'
import { readSearch } from './search/read-search.ts'
import { searchEverywhere } from './search/search-everywhere.ts'
import { searchRegistry } from './search-registry.ts'

let test: TestContext | undefined
afterEach(() => test?.close())

async function open(kind: string, api: string, host: string) {
  test = await openVendorContext(kind, api, host)
  return test.ctx
}

const hub = async (tags: number) => {
  const registry = await scripted(({ path }) =>
    path.endsWith('/tags/list')
      ? { body: JSON.stringify({ tags: Array.from({ length: tags }, (_, n) => `2.4.${n}`) }) }
      : { status: path === '/v2/' ? 200 : 404 },
  )
  const script = dockerHubApi({ tags })
  const api = await scripted(request => script(request) ?? { status: 404 })
  const ctx = await open('docker-hub', api.origin, registry.host)
  return { ctx, registry, api, repository: { registry: registry.host, name: 'library/httpd' } }
}

it('sorts a repository of 2,000 tags by date with at most 25 requests, and says who told the dates', async () => {
  const { ctx, registry, api, repository } = await hub(2000)
  const answer = await browseTags(ctx, repository, { sort: '-created', limit: 100, kind: 'all' })
  expect(answer.total).toBe(2000)
  expect(answer.rows[0]?.details?.source).toBe(new URL(api.origin).host)
  expect(answer.rows[0]?.details?.platforms.map(({ platform }) => platform)).toEqual(['linux/amd64', 'linux/arm64/v8'])
  expect(registry.requests.length + api.requests.length).toBeLessThanOrEqual(25)
})

it('describes and finds repositories of a registry that lists none', async () => {
  const { ctx, api, repository } = await hub(3)
  expect(await describeRepository(ctx, repository)).toMatchObject({
    source: new URL(api.origin).host,
    facts: { stars: 4900, marks: ['official'] },
  })
  expect(await searchRegistry(ctx, repository.registry, 'httpd')).toMatchObject({
    searchable: true,
    repositories: [{ name: 'library/httpd' }, { name: 'somebody/httpd-1' }],
  })
})

it('lists from the catalog what the registry itself keeps to itself', async () => {
  const script = pyxisApi()
  const api = await scripted(request => script(request) ?? { status: 404 })
  const registry = await scripted(() => ({ status: 404 }))
  const ctx = await open('red-hat', api.origin, registry.host)
  expect(await listRepositories(ctx, registry.host)).toMatchObject({
    listable: true,
    repositories: ['rhel9/httpd-24'],
    summaries: [{ title: 'Apache HTTP Server 2.4' }],
  })
})

it('says that a vendor does not answer, and shows the tags all the same', async () => {
  const registry = await scripted(({ path }) =>
    path.endsWith('/tags/list') ? { body: '{"tags":["1"]}' } : { status: path === '/v2/' ? 200 : 404 },
  )
  const ctx = await open('docker-hub', 'http://127.0.0.1:1', registry.host)
  const repository = { registry: registry.host, name: 'library/httpd' }
  expect(await describeRepository(ctx, repository)).toMatchObject({
    source: '127.0.0.1:1',
    error: { code: 'unreachable' },
  })
  const { rows } = await browseTags(ctx, repository, { sort: '-name', limit: 10, kind: 'all' })
  expect(rows.map(({ tag }) => tag)).toEqual(['1'])
})

it('tells the pulls that Docker Hub still allows, read by one HEAD a minute', async () => {
  const registry = await scripted(
    request => dockerHubRegistry(request) ?? { status: request.path === '/v2/' ? 200 : 404 },
  )
  const ctx = await open('docker-hub', 'http://127.0.0.1:1', registry.host)
  const answers = [await probeRegistry(ctx, registry.host), await probeRegistry(ctx, registry.host)]
  expect(answers.map(({ quotas }) => quotas?.map(({ remaining }) => remaining))).toEqual([[76], [76]])
  expect(registry.requests.filter(({ method }) => method === 'HEAD')).toHaveLength(1)
  expect((await probeRegistry(ctx, registry.host, true)).quotas).toBeUndefined()
})

it.each(vendorServers.filter(({ kind }) => ['docker-hub', 'red-hat', 'gitlab', 'ecr-public'].includes(kind)))(
  'hands out the logo that $kind names, and says where there is none',
  async server => {
    const registry = await scripted(() => ({ status: 404 }))
    const script = server.api()
    const api = await scripted(request => script(request) ?? { status: 404 })
    const ctx = await open(server.kind, api.origin, registry.host)
    const logo = await readLogo(ctx, { registry: registry.host, name: server.name })
    expect(logo.type).toBe('image/png')
    const missing = readLogo(ctx, { registry: registry.host, name: 'team/none' })
    await expect(missing).rejects.toMatchObject({ code: 'not-found' })
  },
)

it('finds a digest where the catalog knows it, though the registry shows it to a login only', async () => {
  const registry = await scripted(({ path }) => ({ status: path === '/v2/' ? 401 : 404 }))
  const script = pyxisApi()
  const api = await scripted(request => script(request) ?? { status: 404 })
  const ctx = await open('red-hat', api.origin, registry.host)
  const search = readSearch(`${registry.host}/httpd-24@${pyxisDigest(0)}`)
  const lines = await Array.fromAsync(searchEverywhere(ctx, search, { limit: 50 }))
  expect(lines.flatMap(line => (line.line === 'hits' ? line.hits : []))).toMatchObject([
    { name: 'rhel9/httpd-24', match: 'exact', digest: pyxisDigest(0) },
  ])
  expect(lines.find(({ line }) => line === 'settled')).toMatchObject({ state: 'answered', total: 1 })
})

it('counts the repositories that the vendor lists, and asks none for a page of many registries', async () => {
  const server = vendorServers.find(({ kind }) => kind === 'harbor')
  const script = server?.api({ others: 149 })
  const registry = await scripted(request => script?.(request) ?? { status: request.path === '/v2/' ? 200 : 404 })
  const ctx = await open('harbor', registry.origin, registry.host)
  expect((await probeRegistry(ctx, registry.host, true)).repositories).toBeUndefined()
  expect(registry.lines().filter(line => line.includes('/api/v2.0/repositories'))).toEqual([])
  expect((await probeRegistry(ctx, registry.host)).repositories).toEqual({ count: 150, more: false })
})
