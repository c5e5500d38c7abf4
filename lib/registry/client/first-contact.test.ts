import { describe, expect, it } from 'vitest'
import { basicLogin, bench, scripted } from '#lib/testing/registry-bench'
import type { ScriptedAnswer } from '#lib/testing/scripted-registry'

const tags: ScriptedAnswer = { headers: { 'content-type': 'application/json' }, body: '{"name":"app","tags":["v1"]}' }

const challenged = (challenge?: string): ScriptedAnswer => ({
  status: 401,
  headers: challenge === undefined ? {} : { 'www-authenticate': challenge },
})

const listed = async (client: { tags(): AsyncGenerator<{ tags: readonly string[] }> }) => {
  const all: string[] = []
  for await (const page of client.tags()) all.push(...page.tags)
  return all
}

describe('the first contact', () => {
  it('with an open registry is the call itself: its entry point is not asked', async () => {
    const registry = await scripted(() => tags)
    const client = bench().repository(registry.host, 'app')
    expect(await listed(client)).toEqual(['v1'])
    expect(await listed(client)).toEqual(['v1'])
    expect(registry.lines()).toEqual(['GET /v2/app/tags/list', 'GET /v2/app/tags/list'])
  })

  it('is the entry point where there is a login to present', async () => {
    const registry = await scripted(() => tags)
    await listed(bench({ logins: { [registry.host]: basicLogin() } }).repository(registry.host, 'app'))
    expect(registry.lines()).toEqual(['GET /v2/', 'GET /v2/app/tags/list'])
  })

  it('takes the challenge of the call', async () => {
    const registry = await scripted(({ path, headers }) => {
      if (path === '/token') return { body: '{"token":"T1"}' }
      if (headers.authorization === 'Bearer T1') return tags
      return challenged(`Bearer realm="http://${headers.host}/token",service="s"`)
    })
    const client = bench().repository(registry.host, 'app')
    expect(await listed(client)).toEqual(['v1'])
    expect(await listed(client)).toEqual(['v1'])
    expect(registry.requests.map(({ path }) => path)).toEqual([
      '/v2/app/tags/list',
      '/token',
      '/v2/app/tags/list',
      '/v2/app/tags/list',
    ])
  })

  it('asks the entry point for the challenge that the call came without', async () => {
    const registry = await scripted(({ path, headers }) => {
      if (path === '/token') return { body: '{"token":"T1"}' }
      if (headers.authorization === 'Bearer T1') return tags
      return challenged(path === '/v2/' ? `Bearer realm="http://${headers.host}/token",service="s"` : undefined)
    })
    expect(await listed(bench().repository(registry.host, 'app'))).toEqual(['v1'])
    expect(registry.requests.map(({ path }) => path)).toEqual([
      '/v2/app/tags/list',
      '/v2/',
      '/token',
      '/v2/app/tags/list',
    ])
  })

  it('believes that something is missing only from what is a registry', async () => {
    const none = await scripted(() => ({ status: 404 }))
    await expect(listed(bench().repository(none.host, 'app'))).rejects.toThrow('There is no registry')
    const registry = await scripted(({ path }) => (path === '/v2/' ? {} : { status: 404 }))
    await expect(listed(bench().repository(registry.host, 'app'))).rejects.toMatchObject({ code: 'not-found' })
    expect(registry.lines()).toEqual(['GET /v2/app/tags/list', 'GET /v2/'])
  })

  it('of callers at the same time refuses one call, not all of them', async () => {
    const registry = await scripted(({ path, headers }) => {
      if (path === '/token') return { body: '{"token":"T1"}' }
      if (headers.authorization === 'Bearer T1') return tags
      return challenged(`Bearer realm="http://${headers.host}/token",service="s"`)
    })
    const client = bench().repository(registry.host, 'app')
    await Promise.all(Array.from({ length: 6 }, () => listed(client)))
    const refused = registry.requests.filter(({ path, headers }) => path.endsWith('list') && !headers.authorization)
    expect(refused).toHaveLength(1)
  })

  it('is one of the calls at the same time, and the others need no entry point either', async () => {
    const registry = await scripted(() => tags)
    const client = bench().repository(registry.host, 'app')
    await Promise.all(Array.from({ length: 6 }, () => listed(client)))
    expect(registry.lines()).toEqual(Array.from({ length: 6 }, () => 'GET /v2/app/tags/list'))
  })

  it('ends with the reader who left', async () => {
    const registry = await scripted(() => new Promise<ScriptedAnswer>(() => undefined))
    const leaving = new AbortController()
    const reading = bench().repository(registry.host, 'app').manifest('v1', { signal: leaving.signal })
    setTimeout(() => leaving.abort(), 50)
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' })
    expect(registry.lines()).toEqual(['GET /v2/app/manifests/v1'])
  })
})
