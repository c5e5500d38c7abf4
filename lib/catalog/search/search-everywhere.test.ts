import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type SearchLine, searchLine } from '#lib/contract/search'
import { scripted } from '#lib/testing/registry-bench'
import type { Script } from '#lib/testing/scripted-registry'
import { openTestContext, type TestContext } from '#lib/testing/test-context'
import { readSearch } from './read-search.ts'
import { type SearchOptions, searchEverywhere } from './search-everywhere.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

/** A reader who knows these registries and the samples, and no others. */
async function reader(hosts: readonly string[]): Promise<TestContext> {
  const folder = await mkdtemp(join(tmpdir(), 'portolan-search-'))
  const file = join(folder, 'portolan.toml')
  const rows = hosts.map(host => `[[registry]]\nhost = "${host}"\ninsecure = true\nnetwork = "loopback"\n`)
  await writeFile(file, `any_public_registry = false\n${rows.join('\n')}`)
  const test = await openTestContext({ PORTOLAN_CONFIG: file })
  closing.push(async () => {
    await test.close()
    await rm(folder, { recursive: true, force: true })
  })
  return test
}

const listing =
  (...names: readonly string[]): Script =>
  ({ path }) => ({
    body: JSON.stringify(path === '/v2/_catalog' ? { repositories: names } : {}),
    headers: { 'content-type': 'application/json' },
  })

async function search(
  { ctx }: TestContext,
  text: string,
  options: Partial<SearchOptions> = {},
): Promise<readonly SearchLine[]> {
  const lines = await Array.fromAsync(searchEverywhere(ctx, readSearch(text), { limit: 50, ...options }))
  for (const line of lines) expect(searchLine.parse(line)).toEqual(line)
  return lines
}

const hitsOf = (lines: readonly SearchLine[], host: string) =>
  lines.flatMap(line => (line.line === 'hits' && line.host === host ? line.hits : []))
const settledOf = (lines: readonly SearchLine[], host: string) =>
  lines.find(line => line.line === 'settled' && line.host === host)

describe('searchEverywhere', () => {
  it('says first what is looked for and where, and last that it is complete', async () => {
    const { host } = await scripted(listing('team/httpd', 'team/nginx'))
    const lines = await search(await reader([host]), 'httpd')
    expect(lines[0]).toMatchObject({
      line: 'asked',
      words: ['httpd'],
      sources: [{ host: 'samples.localhost' }, { host, ways: ['list'] }],
    })
    expect(lines.at(-1)).toMatchObject({ line: 'end' })
    expect(hitsOf(lines, host).map(({ name, match }) => [name, match])).toEqual([['team/httpd', 'name']])
    expect(hitsOf(lines, 'samples.localhost').map(({ name }) => name)).toContain('course/httpd')
    expect(settledOf(lines, host)).toMatchObject({ state: 'answered', total: 1, list: { count: 2, state: 'whole' } })
  })

  it('names the registry that hangs and the one that fails, and shows the others', async () => {
    const good = await scripted(listing('team/httpd'))
    const hanging = await scripted(() => new Promise(() => {}))
    const failing = await scripted(({ path }) => ({ status: path === '/v2/' ? 200 : 418 }))
    const lines = await search(await reader([hanging.host, failing.host, good.host]), 'httpd', { deadlineMs: 3_000 })
    expect(hitsOf(lines, good.host)).toHaveLength(1)
    expect(settledOf(lines, hanging.host)).toMatchObject({ state: 'slow', total: 0 })
    expect(settledOf(lines, failing.host)).toMatchObject({ state: 'failed', error: { host: failing.host } })
    const order = lines.flatMap(line => (line.line === 'settled' ? [line.host] : []))
    expect(order.indexOf(good.host)).toBeLessThan(order.indexOf(hanging.host))
  })

  it('reads a list once, and again when asked to', async () => {
    const registry = await scripted(listing('team/httpd', 'team/nginx'))
    const test = await reader([registry.host])
    const reads = () => registry.lines().filter(line => line.includes('/_catalog')).length
    await Promise.all([search(test, 'httpd'), search(test, 'nginx')])
    await search(test, 'team')
    expect(reads()).toBe(1)
    // What was read a moment ago is fresh.
    await search(test, 'team', { fresh: true })
    expect(reads()).toBe(1)
    const later = { ...test, ctx: { ...test.ctx, now: () => new Date(Date.now() + 60_000) } }
    await search(later, 'team', { fresh: true })
    expect(reads()).toBe(2)
  })

  it('says which repositories have the tag, these first', async () => {
    const registry = await scripted(({ path }) => {
      if (path === '/v2/_catalog') return { body: JSON.stringify({ repositories: ['httpd', 'a/httpd', 'b/httpd'] }) }
      if (path === '/v2/b/httpd/manifests/2.4')
        return { headers: { 'docker-content-digest': `sha256:${'b'.repeat(64)}` }, body: '{}' }
      return { status: path === '/v2/' ? 200 : 404 }
    })
    const lines = await search(await reader([registry.host]), 'httpd:2.4')
    const last = new Map(hitsOf(lines, registry.host).map(hit => [hit.name, hit]))
    expect(last.get('b/httpd')?.tag).toEqual({ name: '2.4', state: 'found', digest: `sha256:${'b'.repeat(64)}` })
    expect(last.get('a/httpd')?.tag).toEqual({ name: '2.4', state: 'absent' })
    expect([...last.values()].toSorted((a, b) => b.rank - a.rank)[0]?.name).toBe('b/httpd')
  })

  it('finds a digest where it is, without a name', async () => {
    const digest = `sha256:${'c'.repeat(64)}`
    const registry = await scripted(({ path }) => {
      if (path === '/v2/_catalog') return { body: JSON.stringify({ repositories: ['a', 'b', 'c'] }) }
      return { status: path === '/v2/' || path === `/v2/b/manifests/${digest}` ? 200 : 404 }
    })
    const lines = await search(await reader([registry.host]), digest)
    expect(hitsOf(lines, registry.host).map(hit => [hit.name, hit.digest])).toEqual([['b', digest]])
    expect(settledOf(lines, registry.host)).toMatchObject({ total: 1 })
  })

  it('asks only the registry that is named', async () => {
    const one = await scripted(listing('team/httpd'))
    const other = await scripted(listing('team/httpd'))
    const lines = await search(await reader([one.host, other.host]), `${one.host}/httpd`)
    expect(lines[0]).toMatchObject({ registry: one.host, sources: [{ host: one.host }] })
    expect(other.requests).toEqual([])
  })

  it('shows a list that is long in coming as far as it came', async () => {
    const more = Promise.withResolvers<void>()
    const registry = await scripted(async ({ path, query }) => {
      if (path !== '/v2/_catalog') return {}
      if (query.has('last')) await more.promise
      return {
        body: JSON.stringify({ repositories: query.has('last') ? ['z/httpd'] : ['a/httpd'] }),
        headers: query.has('last') ? {} : { link: '</v2/_catalog?last=a/httpd&n=1000>; rel="next"' },
      }
    })
    const test = await reader([registry.host])
    const lines = await search(test, 'httpd', { deadlineMs: 1_500 })
    expect(hitsOf(lines, registry.host).map(({ name }) => name)).toEqual(['a/httpd'])
    expect(settledOf(lines, registry.host)).toMatchObject({ state: 'slow', list: { count: 1, state: 'reading' } })
    more.resolve()
    // The reading has gone on for whoever asks next.
    const again = await search(test, 'httpd')
    expect(hitsOf(again, registry.host).map(({ name }) => name)).toEqual(['a/httpd', 'z/httpd'])
  })

  it('does not ask a registry again that wants to be left alone', async () => {
    const registry = await scripted(({ path }) =>
      path === '/v2/_catalog' ? { status: 429, headers: { 'retry-after': '120' } } : {},
    )
    const test = await reader([registry.host])
    expect(settledOf(await search(test, 'httpd'), registry.host)).toMatchObject({
      state: 'failed',
      error: { code: 'rate-limited', retryAfterMs: 120_000 },
    })
    const asked = registry.requests.length
    expect(settledOf(await search(test, 'nginx'), registry.host)).toMatchObject({ state: 'failed' })
    expect(registry.requests).toHaveLength(asked)
  })

  it('drops names that are none, as a hostile registry lists them', async () => {
    const { host } = await scripted(
      listing('httpd/<img src=x onerror=alert(1)>', 'httpd\u202egpj', '../httpd', 'HTTPD', 'good/httpd'),
    )
    const lines = await search(await reader([host]), 'httpd')
    expect(hitsOf(lines, host).map(({ name }) => name)).toEqual(['good/httpd'])
  })
})
