import { describe, expect, it } from 'vitest'
import { basicLogin, bench, scripted } from '#lib/testing/registry-bench'
import type { ScriptedAnswer } from '#lib/testing/scripted-registry'
import { vendorOf } from '../vendors/known-hosts.ts'
import { Connection } from './connection.ts'
import { listTags } from './list-tags.ts'
import { resolveSource } from './source.ts'

const json = (value: unknown, link?: string): ScriptedAnswer => ({
  headers: { 'content-type': 'application/json', ...(link && { link }) },
  body: JSON.stringify(value),
})

async function collect<T>(pages: AsyncGenerator<T>): Promise<T[]> {
  const all: T[] = []
  for await (const page of pages) all.push(page)
  return all
}

describe('tags', () => {
  it('come in the order of the registry, without what is no tag', async () => {
    const digest = `sha256:${'a'.repeat(64)}`
    const entries = [
      'v2',
      null,
      '',
      'v10',
      digest,
      'v1',
      5,
      'has space',
      `x${'y'.repeat(128)}`,
      '_ok',
      '-no',
      `sha256-${'b'.repeat(64)}`,
    ]
    const registry = await scripted(() => json({ name: 'a/b', tags: entries }))
    const pages = await collect(bench().repository(registry.host, 'a/b').tags())
    expect(pages).toEqual([{ tags: ['v2', 'v10', 'v1', '_ok', `sha256-${'b'.repeat(64)}`] }])
    // No page size: Quay refuses what others need (ggcr issue 1963), distribution 2.8 ignores it.
    expect(registry.lines()).toEqual(['GET /v2/a/b/tags/list'])
  })

  it('may be null: the last tag was deleted and the repository is still there', async () => {
    const registry = await scripted(() => json({ name: 'a', tags: null }))
    expect(await collect(bench().repository(registry.host, 'a').tags())).toEqual([{ tags: [] }])
  })

  it('are paged by n and last of the link alone, on our own URL', async () => {
    const registry = await scripted(({ query }) =>
      query.get('last') === null
        ? json({ tags: ['a', 'b'] }, '<http://evil.test/v2/other/tags/list?last=b&n=2&token=x>; rel="next"')
        : json({ tags: ['c'] }),
    )
    const pages = await collect(bench().repository(registry.host, 'app').tags())
    expect(pages).toEqual([{ tags: ['a', 'b'], next: 'b' }, { tags: ['c'] }])
    expect(registry.lines().at(-1)).toBe('GET /v2/app/tags/list?n=2&last=b')
  })

  it('go on after an empty page, and end where a cursor comes again', async () => {
    const answers = [
      json({ tags: ['a'] }, '</x?last=a>; rel="next"'),
      json({ tags: [] }, '</x?last=b>; rel="next"'),
      json({ tags: ['c'] }, '</x?last=a>; rel="next"'),
    ]
    const registry = await scripted((_, count) => answers[count] ?? json({ tags: [] }))
    const pages = await collect(bench().repository(registry.host, 'app').tags())
    expect(pages).toEqual([{ tags: ['a'], next: 'a' }, { tags: [], next: 'b' }, { tags: ['c'] }])
  })

  // Fault F39, with smaller numbers.
  it('are cut off at a bound, and the last page says that there is more', async () => {
    const registry = await scripted((_, count) =>
      json({ tags: [`t${count}`, `u${count}`] }, `</x?last=${count}>; rel="next"`),
    )
    const { wiring } = bench()
    const endpoint = { location: registry.host, name: 'app', insecure: true, role: 'primary', serves: 'all' } as const
    const connection = new Connection(await resolveSource(endpoint, vendorOf(registry.host), wiring), wiring)
    const read = async (limits: { pages: number; tags: number; bytes: number }) =>
      collect(listTags(connection, {}, limits))
    const byPages = await read({ pages: 3, tags: 1000, bytes: 1000 })
    expect(byPages).toHaveLength(3)
    expect(byPages.at(-1)?.next).toBeDefined()
    expect(await read({ pages: 100, tags: 4, bytes: 1000 })).toHaveLength(2)
    expect(await read({ pages: 100, tags: 1000, bytes: 20 })).toHaveLength(1)
  })

  it('carry what Google registries say about every manifest', async () => {
    const manifest = { 'sha256:x': { imageSizeBytes: '5', tag: ['v1'] } }
    const registry = await scripted(() => json({ tags: ['v1'], manifest, child: ['sub'] }))
    const [page] = await collect(bench().repository(registry.host, 'app').tags())
    expect(page?.extensions).toEqual({ manifest, child: ['sub'] })
  })

  it.each([
    ['HTML', '<html>welcome</html>'],
    ['a list', '[]'],
    ['200,000 levels', '['.repeat(200_000)],
    ['a doubled key', '{"tags":["a"],"tags":["b"]}'],
  ])('that are %s are refused', async (_, body) => {
    const registry = await scripted(() => ({ body }))
    const failure = collect(bench().repository(registry.host, 'app').tags())
    await expect(failure).rejects.toMatchObject({ host: registry.host, name: 'AppError' })
  })

  it('are not asked of a name that would leave its path', async () => {
    const registry = await scripted(() => json({ tags: [] }))
    for (const name of ['../../etc', 'a//b', 'a/./b', '']) {
      await expect(collect(bench().repository(registry.host, name).tags())).rejects.toMatchObject({
        code: 'invalid-reference',
      })
    }
    await collect(bench().repository(registry.host, 'a?b#c%2e').tags())
    expect(registry.requests.at(-1)?.path).toBe('/v2/a%3Fb%23c%252e/tags/list')
  })
})

describe('repositories', () => {
  it('come a page at a time', async () => {
    const registry = await scripted(({ query }) =>
      query.get('last') === 'b/c'
        ? json({ repositories: ['d'] })
        : json({ repositories: ['a', 'b/c', 'Bad', '../x', null] }, '</v2/_catalog?last=b%2Fc&n=2>; rel="next"'),
    )
    const client = bench().registry(registry.host)
    expect(await client.catalog({ n: 2 })).toEqual({ repositories: ['a', 'b/c'], next: 'b/c' })
    expect(await client.catalog({ n: 2, last: 'b/c' })).toEqual({ repositories: ['d'] })
    expect(registry.lines()).toEqual(['GET /v2/', 'GET /v2/_catalog?n=2', 'GET /v2/_catalog?n=2&last=b%2Fc'])
  })

  it('end where the link leads back', async () => {
    const registry = await scripted(() => json({ repositories: ['a'] }, '</v2/_catalog?last=a>; rel="next"'))
    expect(await bench().registry(registry.host).catalog({ n: 1, last: 'a' })).toEqual({ repositories: ['a'] })
  })

  it.each([403, 404, 405])('are not listable when the registry answers %d', async status => {
    const registry = await scripted(({ path }) => (path === '/v2/' ? {} : { status }))
    await expect(bench().registry(registry.host).catalog({ n: 100 })).rejects.toMatchObject({
      code: 'not-listable',
      registry: { status },
    })
  })

  it('are not listable to an anonymous caller where a login is wanted, and the hint says how to sign in', async () => {
    const basic = await scripted(() => ({ status: 401, headers: { 'www-authenticate': 'Basic realm="r"' } }))
    const bearer = await scripted(({ path, headers }) =>
      path === '/token'
        ? { status: 401 }
        : { status: 401, headers: { 'www-authenticate': `Bearer realm="http://${headers.host}/token"` } },
    )
    for (const { host } of [basic, bearer]) {
      await expect(bench().registry(host).catalog({ n: 100 })).rejects.toMatchObject({
        code: 'not-listable',
        hint: expect.stringContaining(`podman login ${host}`),
      })
    }
    expect(bearer.requests.find(({ path }) => path === '/token')?.query.get('scope')).toBe('registry:catalog:*')
  })

  it('are not asked for where the table says that they are not listed', async () => {
    for (const host of ['docker.io', 'ghcr.io', 'registry.redhat.io', 'quay.io']) {
      await expect(bench().registry(host).catalog({ n: 100 })).rejects.toMatchObject({
        code: 'not-listable',
        hint: expect.stringMatching(/https:\/\//),
      })
    }
  })

  // https://github.com/distribution/distribution/blob/main/docs/content/spec/api.md#catalog-fetch
  it('come in pages of the registry’s own size where it refuses ours', async () => {
    const registry = await scripted(({ query }) =>
      query.has('n')
        ? { status: 400, body: '{"errors":[{"code":"PAGINATION_NUMBER_INVALID"}]}' }
        : json({ repositories: ['a'] }, '</v2/_catalog?last=a&n=50>; rel="next"'),
    )
    expect(await bench().registry(registry.host).catalog({ n: 1000 })).toEqual({ repositories: ['a'], next: 'a' })
  })

  it('are asked of an organisation’s own Quay as of quay.io: its realm shows what it is', async () => {
    const registry = await scripted(({ path, headers, query }) => {
      if (path === '/v2/auth') return query.has('scope') ? { status: 400 } : json({ token: 't' })
      if (headers.authorization === 'Bearer t') return json({ repositories: ['mine/app'] })
      return {
        status: 401,
        headers: { 'www-authenticate': `Bearer realm="http://${headers.host}/v2/auth",service="q"` },
      }
    })
    const client = bench({ logins: { [registry.host]: basicLogin() } }).registry(registry.host)
    expect(await client.catalog({ n: 100 })).toEqual({ repositories: ['mine/app'] })
  })

  // Quay answers any scope but repository:…:(pull|push|*) with 400.
  it('are asked of Quay without the catalog scope, and paged its way', async () => {
    const registry = await scripted(({ path, headers, query }) => {
      if (path === '/token') return json({ token: 't' })
      if (headers.authorization === 'Bearer t')
        return query.get('next_page') === 'opaque'
          ? json({ repositories: ['mine/last'] })
          : json({ repositories: ['mine/app'] }, '</v2/_catalog?n=100&next_page=opaque>; rel="next"')
      return { status: 401, headers: { 'www-authenticate': `Bearer realm="http://${headers.host}/token",service="q"` } }
    })
    const client = bench({ logins: { [registry.host]: basicLogin() }, kind: 'quay' }).registry(registry.host)
    expect(await client.catalog({ n: 100 })).toEqual({ repositories: ['mine/app'], next: 'opaque' })
    expect(await client.catalog({ n: 100, last: 'opaque' })).toEqual({ repositories: ['mine/last'] })
    expect(registry.requests.find(({ path }) => path === '/token')?.query.has('scope')).toBe(false)
  })
})
