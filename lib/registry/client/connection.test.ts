import { describe, expect, it } from 'vitest'
import { basicLogin, bench, canary, identityLogin, scripted } from '#lib/testing/registry-bench'
import type { Script, ScriptedAnswer, ScriptedRequest } from '#lib/testing/scripted-registry'
import { createRepositoryClient } from './repository-client.ts'

const tags: ScriptedAnswer = { headers: { 'content-type': 'application/json' }, body: '{"name":"app","tags":["v1"]}' }

const denied = (challenge: string): ScriptedAnswer => ({
  status: 401,
  headers: { 'www-authenticate': challenge, 'content-type': 'application/json' },
  body: '{"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}',
})

/** A registry and its token service in one server: tokens are `T1`, `T2` …; `valid` says which ones are taken. */
const tokenRegistry = (
  valid: (token: string, request: ScriptedRequest) => boolean,
  reply: (n: number) => object = n => ({ token: `T${n}` }),
): Script => {
  let issued = 0
  return request => {
    if (request.path === '/token') {
      issued += 1
      return { body: JSON.stringify(reply(issued)) }
    }
    const token = request.headers.authorization?.replace('Bearer ', '') ?? ''
    const bearer = `Bearer realm="http://${request.headers.host}/token",service="test-service",scope="repository:app:pull"`
    return token !== '' && valid(token, request) ? tags : denied(bearer)
  }
}

const listed = async (client: { tags(): AsyncGenerator<{ tags: readonly string[] }> }) => {
  const all: string[] = []
  for await (const page of client.tags()) all.push(...page.tags)
  return all
}

const tokenRequests = (requests: readonly ScriptedRequest[]) => requests.filter(({ path }) => path === '/token')

describe('signing in', () => {
  it('exchanges a login for a token at the realm, with the scope of the call', async () => {
    const registry = await scripted(tokenRegistry(token => token === 'T1'))
    const client = bench({ logins: { [registry.host]: basicLogin() } }).repository(registry.host, 'app')
    expect(await listed(client)).toEqual(['v1'])
    expect(registry.requests.map(({ path }) => path)).toEqual(['/v2/', '/token', '/v2/app/tags/list'])
    const [exchange] = tokenRequests(registry.requests)
    expect(Object.fromEntries(exchange?.query ?? [])).toEqual({
      service: 'test-service',
      scope: 'repository:app:pull',
      account: 'robot',
      client_id: 'portolan',
    })
    // RFC 7617: base64 of "robot:canary-7f3a9c".
    expect(exchange?.headers.authorization).toBe('Basic cm9ib3Q6Y2FuYXJ5LTdmM2E5Yw==')
    expect(registry.requests[0]?.headers.authorization).toBeUndefined()
  })

  it('exchanges a token without a login too, and asks once for callers at the same time', async () => {
    const registry = await scripted(tokenRegistry(token => token === 'T1'))
    const test = bench()
    const clients = Array.from({ length: 8 }, () => test.repository(registry.host, 'app'))
    await Promise.all(clients.map(listed))
    expect(tokenRequests(registry.requests)).toHaveLength(1)
    expect(tokenRequests(registry.requests)[0]?.headers.authorization).toBeUndefined()
    expect(registry.requests.filter(({ path }) => path === '/v2/')).toHaveLength(0)
  })

  it('keeps the tokens of two logins apart', async () => {
    const registry = await scripted(tokenRegistry(() => true))
    const test = bench()
    await listed(test.repository(registry.host, 'app'))
    const second = { ...test.wiring, login: async () => basicLogin() }
    const endpoint = { location: registry.host, name: 'app', insecure: true, role: 'primary', serves: 'all' } as const
    await listed(
      createRepositoryClient({
        ...second,
        repository: { registry: registry.host, name: 'app' },
        endpoints: [endpoint],
      }),
    )
    expect(tokenRequests(registry.requests)).toHaveLength(2)
    expect(registry.requests.at(-1)?.headers.authorization).toBe('Bearer T2')
  })

  // Fault F22.
  it('asks for a fresh token once when a cached one is refused', async () => {
    let taken = 'T1'
    const registry = await scripted(tokenRegistry(token => token === taken))
    const client = bench().repository(registry.host, 'app')
    await listed(client)
    taken = 'T2'
    expect(await listed(client)).toEqual(['v1'])
    expect(tokenRequests(registry.requests)).toHaveLength(2)
  })

  // Fault F24.
  it('stops after the second 401, whatever realm and scope the registry comes up with', async () => {
    let round = 0
    const registry = await scripted(({ path, headers }) => {
      if (path === '/token') return { body: '{"token":"never-good"}' }
      round += 1
      return denied(
        `Bearer realm="http://${headers.host}/token?r=${round}",service="s",scope="repository:r${round}:pull"`,
      )
    })
    const client = bench({ logins: { [registry.host]: basicLogin() } }).repository(registry.host, 'app')
    await expect(listed(client)).rejects.toMatchObject({
      code: 'unauthorized',
      registry: { status: 401, code: 'UNAUTHORIZED', message: 'authentication required' },
    })
    expect(registry.requests.filter(({ path }) => path === '/v2/app/tags/list')).toHaveLength(2)
    // The realm stays the entry point's.
    expect(tokenRequests(registry.requests).map(({ query }) => query.get('r'))).toEqual(['1', '1'])
  })

  it('adds the scope a 401 names, in front, without the right to write', async () => {
    const registry = await scripted(({ path, headers, query }) => {
      if (path === '/token') return { body: JSON.stringify({ token: query.getAll('scope').join('+') }) }
      const challenge = `Bearer realm="http://${headers.host}/token",service="s",error="insufficient_scope",scope="repository:app:metadata_read,push"`
      return headers.authorization?.includes('metadata_read') ? tags : denied(challenge)
    })
    expect(await listed(bench().repository(registry.host, 'app'))).toEqual(['v1'])
    expect(tokenRequests(registry.requests).at(-1)?.query.getAll('scope')).toEqual([
      'repository:app:metadata_read',
      'repository:app:pull',
    ])
  })

  it('remembers a scope that was added: later calls are not refused first', async () => {
    const registry = await scripted(({ path, headers, query }) => {
      if (path === '/token') return { body: JSON.stringify({ token: query.getAll('scope').join('+') }) }
      const challenge = `Bearer realm="http://${headers.host}/token",service="s",scope="repository:base:pull"`
      return headers.authorization?.includes('base') ? tags : denied(challenge)
    })
    const client = bench().repository(registry.host, 'app')
    await listed(client)
    const before = registry.requests.length
    expect(await listed(client)).toEqual(['v1'])
    expect(registry.lines().slice(before)).toEqual(['GET /v2/app/tags/list'])
  })

  it('sends Basic where the registry wants Basic, and nothing where it wants nothing', async () => {
    const basic = await scripted(({ headers }) => (headers.authorization ? tags : denied('Basic realm="r"')))
    const open = await scripted(() => tags)
    const test = bench({ logins: { [basic.host]: basicLogin(), [open.host]: basicLogin() } })
    expect(await listed(test.repository(basic.host, 'app'))).toEqual(['v1'])
    expect(basic.requests.map(({ headers }) => headers.authorization)).toEqual([
      undefined,
      'Basic cm9ib3Q6Y2FuYXJ5LTdmM2E5Yw==',
    ])
    expect(await listed(test.repository(open.host, 'app'))).toEqual(['v1'])
    expect(JSON.stringify(open.requests)).not.toContain('authorization')
  })

  it('follows a challenge that only the request brings', async () => {
    const registry = await scripted(({ path, headers }) => {
      if (path === '/v2/') return {}
      return headers.authorization ? tags : denied('Basic realm="r"')
    })
    const test = bench({ logins: { [registry.host]: basicLogin() } })
    expect(await listed(test.repository(registry.host, 'app'))).toEqual(['v1'])
    expect(await listed(test.repository(registry.host, 'app'))).toEqual(['v1'])
    // Learnt: the second list went out signed in.
    expect(registry.lines().filter(line => line.includes('tags'))).toHaveLength(3)
  })

  it('prefers Bearer among several challenges', async () => {
    const registry = await scripted(({ path, headers }) => {
      if (path === '/token') return { body: '{"access_token":"A1"}' }
      if (headers.authorization === 'Bearer A1') return tags
      return {
        status: 401,
        headers: { 'www-authenticate': ['Basic realm="r"', `Negotiate, bearer realm = http://${headers.host}/token`] },
      }
    })
    const client = bench({ logins: { [registry.host]: basicLogin() } }).repository(registry.host, 'app')
    expect(await listed(client)).toEqual(['v1'])
  })
})

describe('identity tokens', () => {
  const registryWith = (post: ScriptedAnswer) =>
    scripted(({ path, method, headers }) => {
      if (path === '/token') return method === 'POST' ? post : { body: '{"token":"from-get"}' }
      return headers.authorization?.startsWith('Bearer from-')
        ? tags
        : denied(`Bearer realm="http://${headers.host}/token",service="s"`)
    })

  it('go as a refresh token', async () => {
    const registry = await registryWith({ body: '{"access_token":"from-post"}' })
    const client = bench({ logins: { [registry.host]: identityLogin() } }).repository(registry.host, 'app')
    await listed(client)
    const [exchange] = tokenRequests(registry.requests)
    expect(Object.fromEntries(new URLSearchParams(exchange?.body))).toEqual({
      grant_type: 'refresh_token',
      service: 's',
      client_id: 'portolan',
      scope: 'repository:app:pull',
      refresh_token: canary,
    })
    expect(exchange?.headers.authorization).toBeUndefined()
  })

  it.each([404, 405])('fall back to GET on %d', async status => {
    const registry = await registryWith({ status })
    const client = bench({ logins: { [registry.host]: identityLogin() } }).repository(registry.host, 'app')
    expect(await listed(client)).toEqual(['v1'])
    const fallback = tokenRequests(registry.requests).at(-1)
    expect(atob(fallback?.headers.authorization?.replace('Basic ', '') ?? '')).toBe(`<token>:${canary}`)
  })
})

describe('token replies', () => {
  // Fault F23. Lives between 60 s and an hour, 60 s where the reply does not say.
  it.each([
    ['no lifetime', {}, 60],
    ['zero', { expires_in: 0 }, 60],
    ['a negative lifetime', { expires_in: -5 }, 60],
    ['ten years', { expires_in: 315_360_000 }, 3600],
    ['a string', { expires_in: '300' }, 300],
    ['words', { expires_in: 'soon' }, 60],
    ['issued a while ago', { expires_in: 300, issued_at: '2026-01-01T11:58:20Z' }, 200],
    ['issued in the future', { expires_in: 300, issued_at: '2030-01-01T00:00:00Z' }, 300],
    ['issued long ago', { expires_in: 300, issued_at: '2020-01-01T00:00:00Z' }, 60],
  ])('with %s are kept as long as they should be', async (_, members, seconds) => {
    let nowMs = Date.parse('2026-01-01T12:00:00Z')
    const registry = await scripted(
      tokenRegistry(
        () => true,
        n => ({ token: `T${n}`, ...members }),
      ),
    )
    const client = bench({ nowMs: () => nowMs }).repository(registry.host, 'app')
    await listed(client)
    nowMs += (seconds - 6) * 1000
    await listed(client)
    expect(tokenRequests(registry.requests)).toHaveLength(1)
    nowMs += 6000
    await listed(client)
    expect(tokenRequests(registry.requests)).toHaveLength(2)
  })

  it.each([
    ['no token', '{}', 'malformed'],
    ['an empty token', '{"token":""}', 'malformed'],
    ['a token that would end the header', '{"token":"a\\r\\nx: y"}', 'malformed'],
    ['a number', '{"token":5}', 'malformed'],
    ['no JSON', '<html>', 'malformed'],
    ['null', 'null', 'malformed'],
    ['5 MiB', JSON.stringify({ token: 'x'.repeat(5 * 1024 * 1024) }), 'too-large'],
  ])('with %s are refused', async (_, body, code) => {
    const registry = await scripted(({ path, headers }) =>
      path === '/token' ? { body } : denied(`Bearer realm="http://${headers.host}/token"`),
    )
    await expect(listed(bench().repository(registry.host, 'app'))).rejects.toMatchObject({ code })
  })
})

// Faults F30 to F33: nothing that names the login reaches another server.
describe('a realm elsewhere', () => {
  const registryWithRealm = (realm: string) => scripted(() => denied(`Bearer realm="${realm}",service="s"`))
  const passwordBase64 = 'Y2FuYXJ5LTdmM2E5Y'

  it('gets nothing, and the notice names both hosts', async () => {
    const thief = await scripted(() => ({ body: '{"token":"x"}' }))
    const registry = await registryWithRealm(`${thief.origin}/token`)
    const client = bench({ logins: { [registry.host]: basicLogin() } }).repository(registry.host, 'app')
    const failure = await listed(client).catch((error: Error) => error)
    expect(failure).toMatchObject({ code: 'forbidden-address', host: registry.host })
    expect(String(failure)).toContain(registry.host)
    expect(String(failure)).toContain(thief.host)
    expect(thief.requests).toEqual([])
  })

  it('is accepted when configuration pins it', async () => {
    const service = await scripted(() => ({ body: '{"token":"pinned"}' }))
    const registry = await scripted(({ headers }) =>
      headers.authorization === 'Bearer pinned' ? tags : denied(`Bearer realm="${service.origin}/token",service="s"`),
    )
    const logins = { [registry.host]: basicLogin() }
    const client = bench({ logins, pinnedRealms: [service.origin] }).repository(registry.host, 'app')
    expect(await listed(client)).toEqual(['v1'])
    expect(service.requests).toHaveLength(1)
    expect(JSON.stringify(registry.requests)).not.toContain(passwordBase64)
  })

  it('does not follow a redirect of the token service', async () => {
    const thief = await scripted(() => ({ body: '{"token":"x"}' }))
    const registry = await scripted(({ path, headers }) =>
      path === '/token'
        ? { status: 307, headers: { location: `${thief.origin}/token` } }
        : denied(`Bearer realm="http://${headers.host}/token"`),
    )
    for (const login of [basicLogin(), identityLogin()]) {
      const client = bench({ logins: { [registry.host]: login } }).repository(registry.host, 'app')
      await expect(listed(client)).rejects.toMatchObject({ code: 'forbidden-address' })
    }
    expect(thief.requests).toEqual([])
  })
})

it('stops waiting when the reader leaves, and lets the others have the token', async () => {
  const gate = Promise.withResolvers<ScriptedAnswer>()
  const registry = await scripted(request =>
    request.path === '/token' ? gate.promise : tokenRegistry(() => true)(request, 0),
  )
  const test = bench()
  const leaving = new AbortController()
  const first = test.repository(registry.host, 'app').tags({ signal: leaving.signal }).next()
  const second = test.repository(registry.host, 'app').tags().next()
  await expect.poll(() => tokenRequests(registry.requests).length).toBe(1)
  leaving.abort()
  await expect(first).rejects.toMatchObject({ code: 'cancelled' })
  gate.resolve({ body: '{"token":"T1"}' })
  expect((await second).value).toEqual({ tags: ['v1'] })
})
